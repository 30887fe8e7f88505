package org.modelwire.web.page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.modelwire.config.SiteConfig;
import org.modelwire.subject.SubjectKind;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.SourceView;
import org.modelwire.web.support.view.SubjectView;

/** A brief as a schema.org {@code NewsArticle}, with the IPTC term that says how it was made. */
final class BriefJsonLd {

    private final SiteConfig site;

    BriefJsonLd(SiteConfig site) {
        this.site = site;
    }

    /** JSON that may stand in a {@code script} element: it holds no {@code <}. */
    String of(BriefView brief) {
        String address = site.absolute(brief.getPath());
        JsonObjectBuilder article = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "NewsArticle")
                .add("@id", address)
                .add("mainEntityOfPage", address)
                .add("headline", brief.headline())
                .add("abstract", brief.getSummaryText())
                .add("datePublished", brief.dates().published().toString())
                .add("dateModified", brief.dates().updated().toString())
                .add("inLanguage", "en")
                .add("image", site.absolute(brief.getIllustration()))
                .add("author", desk())
                .add("publisher", desk())
                .add("publishingPrinciples", site.absolute("/how-we-write"))
                .add("digitalSourceType", brief.label().digitalSourceType())
                .add("creditText", brief.label().getText())
                .add("isBasedOn", originals(brief))
                .add("about", about(brief));
        if (!brief.getCited().isEmpty()) {
            JsonArrayBuilder citations = Json.createArrayBuilder();
            brief.getCited().forEach(cited -> citations.add(site.absolute(cited.getHref())));
            article.add("citation", citations);
        }
        return article.build().toString().replace("<", "\\u003c");
    }

    private JsonObjectBuilder desk() {
        return Json.createObjectBuilder()
                .add("@type", "NewsMediaOrganization")
                .add("name", site.name())
                .add("url", site.absolute("/"));
    }

    private static JsonArrayBuilder originals(BriefView brief) {
        JsonArrayBuilder originals = Json.createArrayBuilder();
        for (SourceView source : brief.sources()) {
            originals.add(Json.createObjectBuilder()
                    .add("@type", "NewsArticle")
                    .add("url", source.url())
                    .add("headline", source.title())
                    .add(
                            "publisher",
                            Json.createObjectBuilder()
                                    .add("@type", "Organization")
                                    .add("name", source.publisher())));
        }
        return originals;
    }

    private JsonArrayBuilder about(BriefView brief) {
        JsonArrayBuilder about = Json.createArrayBuilder();
        for (SubjectView subject : brief.mentions()) {
            about.add(Json.createObjectBuilder()
                    .add("@type", type(subject.kind()))
                    .add("name", subject.name())
                    .add("url", site.absolute(subject.getHref())));
        }
        return about;
    }

    private static String type(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
            case PRODUCT -> "Product";
            case PLACE -> "Place";
            case TOPIC -> "Thing";
        };
    }
}
