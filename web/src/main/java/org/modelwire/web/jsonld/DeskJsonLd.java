package org.modelwire.web.jsonld;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.JsonParts;

/** The wire as a schema.org {@code NewsMediaOrganization}, with the policies that there is a page of. */
final class DeskJsonLd {

    private static final Map<String, String> POLICIES = policies();

    private final SiteConfig site;
    private final Predicate<String> isPage;

    DeskJsonLd(SiteConfig site, Predicate<String> isPage) {
        this.site = site;
        this.isPage = isPage;
    }

    private static Map<String, String> policies() {
        Map<String, String> policies = new LinkedHashMap<>();
        policies.put("publishingPrinciples", "/how-we-write");
        policies.put("ethicsPolicy", "/how-we-write");
        policies.put("verificationFactCheckingPolicy", "/how-we-write");
        policies.put("correctionsPolicy", "/corrections");
        policies.put("actionableFeedbackPolicy", "/takedown");
        policies.put("masthead", "/masthead");
        policies.put("ownershipFundingInfo", "/masthead");
        return policies;
    }

    JsonObject json() {
        JsonObjectBuilder desk = JsonParts.object()
                .add("@type", "NewsMediaOrganization")
                .add("@id", site.absolute("/#organisation"))
                .add("name", site.name())
                .add("url", site.absolute("/"));
        POLICIES.forEach((name, path) -> {
            if (isPage.test(path)) {
                desk.add(name, site.absolute(path));
            }
        });
        return desk.build();
    }
}
