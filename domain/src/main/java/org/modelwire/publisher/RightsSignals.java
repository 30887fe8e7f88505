package org.modelwire.publisher;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a publisher said about one address.
 *
 * @param address the article's page, absolute, http or https
 * @param headers of the page's answer; names in any case
 * @param robotsTxt of the page's origin, if it has one
 * @param tdmrep {@code /.well-known/tdmrep.json} of the origin, if it has one
 * @param html the page, if it was fetched
 */
public record RightsSignals(
        URI address,
        Map<String, List<String>> headers,
        Optional<String> robotsTxt,
        Optional<String> tdmrep,
        Optional<String> html) {}
