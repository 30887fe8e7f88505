package org.modelwire.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.modelwire.config.SampleConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.asset.Assets;

/** Who runs this wire, and the addresses that every page needs. */
@Named("site")
@ApplicationScoped
public class SiteBean {

    @Inject
    private SiteConfig config;

    @Inject
    private SampleConfig sample;

    @Inject
    private Assets assets;

    public String getName() {
        return config.name();
    }

    /** The two letters in the round mark of the desk. */
    public String getInitials() {
        String letters = config.name().replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.substring(0, Math.min(2, letters.length())).toUpperCase(Locale.ROOT);
    }

    /** Mail or web address of whoever answers; empty if nobody is named. */
    public String getContact() {
        return config.contact().orElse("");
    }

    /** The same as a link; empty if nobody is named, or if it is neither. */
    public String getContactHref() {
        return config.contactLink().orElse("");
    }

    /** Who holds editorial responsibility; empty if nobody is named. */
    public String getResponsiblePerson() {
        return config.responsiblePerson().orElse("");
    }

    /** Whether everything here is invented. */
    public boolean isSample() {
        return sample.on();
    }

    public String getStyles() {
        return assets.address("wire.css");
    }

    public String getScript() {
        return assets.address("wire.js");
    }

    public String getIcon() {
        return assets.address("icon.svg");
    }

    /** The font of headlines, which browsers should fetch at once. */
    public String getHeadlineFont() {
        return assets.address("newsreader-600.woff2");
    }

    /** Whether search engines may list what no editor has reviewed. */
    public boolean isIndexUnreviewed() {
        return config.indexUnreviewed();
    }

    /** Whether this site has a page at a path. */
    public boolean has(String path) {
        return PublicPages.has(path);
    }

    /** The public address of a path. */
    public String absolute(String path) {
        return config.absolute(path);
    }
}
