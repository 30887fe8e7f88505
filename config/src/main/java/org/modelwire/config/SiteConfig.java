package org.modelwire.config;

import java.net.URI;
import java.util.Optional;

/**
 * Keys {@code modelwire.site.*}: who runs this wire. Also used in the user agent of the fetcher and on the legal pages.
 *
 * @param name shown at the head of each page
 * @param url the public address, without a slash at its end
 * @param contact e-mail or web address for publishers and readers, if named
 * @param responsiblePerson who holds editorial responsibility, if named
 * @param indexUnreviewed whether search engines may index what no editor has reviewed
 */
public record SiteConfig(
        String name, URI url, Optional<String> contact, Optional<String> responsiblePerson, boolean indexUnreviewed) {

    /** A site of which only what is reviewed is indexed. */
    public SiteConfig(String name, URI url, Optional<String> contact, Optional<String> responsiblePerson) {
        this(name, url, contact, responsiblePerson, false);
    }

    /** Reads the settings. */
    public static SiteConfig of(Settings settings) {
        URI url = settings.address("modelwire.site.url").orElse(URI.create("http://localhost:8080"));
        return new SiteConfig(
                settings.text("modelwire.site.name").orElse("Modelwire"),
                URI.create(url.toString().replaceAll("/+$", "")),
                settings.text("modelwire.site.contact"),
                settings.text("modelwire.site.responsible-person"),
                settings.flag("modelwire.site.index-unreviewed", false));
    }

    /** The contact as a link; empty if nobody is named, or if it is neither a mail nor a web address. */
    public Optional<String> contactLink() {
        return contact.filter(given -> given.matches("https?://\\S+"))
                .or(() -> contact.filter(given -> given.matches("[^\\s@:/]+@[^\\s@:/]+"))
                        .map(mail -> "mailto:" + mail));
    }

    /** The absolute public address of a path that begins with a slash. */
    public String absolute(String path) {
        return url + path;
    }
}
