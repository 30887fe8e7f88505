package org.modelwire.web.crawler;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.modelwire.config.SiteConfig;

/**
 * Whom to tell about a weakness.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9116">RFC 9116</a>
 */
final class SecurityText {

    static final String PATH = "/.well-known/security.txt";

    /** Section 2.5.5 recommends less than a year. */
    private static final Period GOOD_FOR = Period.ofDays(180);

    private SecurityText() {}

    /** The file; empty if nobody is named whom to tell. */
    static Optional<String> of(SiteConfig site, Instant now) {
        Instant expires = now.truncatedTo(ChronoUnit.DAYS)
                .atOffset(ZoneOffset.UTC)
                .plus(GOOD_FOR)
                .toInstant();
        return site.contactLink()
                // section 2.5.3: a web address must begin with https
                .filter(contact -> !contact.startsWith("http://"))
                .map(contact -> "Contact: " + contact + "\nExpires: " + expires
                        + "\nPreferred-Languages: en\nCanonical: " + site.absolute(PATH) + "\n");
    }
}
