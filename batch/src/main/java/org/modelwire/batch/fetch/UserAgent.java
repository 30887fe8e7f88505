package org.modelwire.batch.fetch;

import java.util.Optional;
import org.modelwire.config.SiteConfig;

/** Who we say we are: the same to everyone, with an address to complain to. */
record UserAgent(SiteConfig site) {

    /** The name that robots.txt rules are looked up by (RFC 9309, section 2.2.1). */
    static final String PRODUCT_TOKEN = "Modelwire";

    private static final String VERSION = "0.1";

    /** The value of the header {@code User-Agent}. */
    String value() {
        return PRODUCT_TOKEN + "/" + VERSION + " (+" + site.url()
                + contact().map(contact -> "; " + contact).orElse("") + ")";
    }

    /** Brackets and what is not printable ASCII would end the comment, or the header. */
    private Optional<String> contact() {
        return site.contact()
                .map(contact ->
                        contact.replaceAll("[^\\x20-\\x7E]|[()\\\\]", "").strip())
                .filter(contact -> !contact.isEmpty());
    }
}
