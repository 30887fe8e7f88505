package org.modelwire.config;

import java.util.Optional;

/**
 * Keys {@code modelwire.site.owner}, {@code .funding} and {@code .address}: what the masthead says about whoever stands behind
 * the wire.
 *
 * @param owner who owns it, if named
 * @param funding who pays for it, in a sentence, if told
 * @param address postal address, if given
 */
public record ImprintConfig(Optional<String> owner, Optional<String> funding, Optional<String> address) {

    /** Reads the settings. */
    public static ImprintConfig of(Settings settings) {
        return new ImprintConfig(
                settings.text("modelwire.site.owner"),
                settings.text("modelwire.site.funding"),
                settings.text("modelwire.site.address"));
    }
}
