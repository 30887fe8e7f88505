package org.modelwire.web.jsonld;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Predicate;
import org.modelwire.config.SiteConfig;
import org.modelwire.subject.SubjectKind;
import org.modelwire.web.illustration.Illustrations;
import org.modelwire.web.support.JsonParts;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.NoteView;
import org.modelwire.web.support.view.SourceView;
import org.modelwire.web.support.view.SubjectView;

/** A brief as a schema.org {@code NewsArticle}, with the IPTC term that says how it was made. */
public final class BriefJsonLd {

    private static final String PRINCIPLES = "publishingPrinciples";

    private final SiteConfig site;
    private final JsonObject desk;

    /**
     * Articles of a site.
     *
     * @param isPage whether the site has a page at a path; a policy without a page is not named
     */
    public BriefJsonLd(SiteConfig site, Predicate<String> isPage) {
        this.site = site;
        this.desk = new DeskJsonLd(site, isPage).json();
    }

    /** JSON that may stand in a {@code script} element: it holds no {@code <}. */
    public String of(BriefView brief) {
        String address = site.absolute(brief.getPath());
        JsonObjectBuilder article = JsonParts.object()
                .add("@context", "https://schema.org")
                .add("@type", "NewsArticle")
                .add("@id", address)
                .add("mainEntityOfPage", address)
                .add("headline", brief.headline())
                .add("abstract", brief.getSummaryText())
                .add("datePublished", brief.dates().published().toString())
                .add("dateModified", brief.dates().updated().toString())
                .add("inLanguage", "en")
                .add("image", image(brief))
                .add("author", desk)
                .add("publisher", desk)
                .add("digitalSourceType", brief.label().digitalSourceType())
                .add("creditText", brief.label().getText())
                .add("isBasedOn", originals(brief))
                .add("about", subjects(brief, true))
                .add("mentions", subjects(brief, false));
        if (desk.containsKey(PRINCIPLES)) {
            article.add(PRINCIPLES, desk.get(PRINCIPLES));
        }
        if (!brief.kind().isEmpty()) {
            article.add("articleSection", brief.kind());
        }
        corrections(brief, article);
        if (!brief.getCited().isEmpty()) {
            JsonArrayBuilder citations = JsonParts.array();
            brief.getCited().forEach(cited -> citations.add(site.absolute(cited.getHref())));
            article.add("citation", citations);
        }
        return article.build().toString().replace("<", "\\u003c");
    }

    private JsonObjectBuilder image(BriefView brief) {
        return JsonParts.object()
                .add("@type", "ImageObject")
                .add("url", site.absolute(Illustrations.sharePath(brief)))
                .add("width", Illustrations.SHARE_WIDTH)
                .add("height", Illustrations.SHARE_HEIGHT)
                .add("caption", brief.getAltText())
                .add("digitalSourceType", brief.label().digitalSourceType());
    }

    private static void corrections(BriefView brief, JsonObjectBuilder article) {
        JsonArrayBuilder corrections = JsonParts.array();
        brief.notes().stream()
                .filter(NoteView::isCorrection)
                .forEach(note -> corrections.add(JsonParts.object()
                        .add("@type", "CorrectionComment")
                        .add("text", note.text())
                        .add("datePublished", note.at().toString())));
        JsonArray all = corrections.build();
        if (!all.isEmpty()) {
            article.add("correction", all);
        }
    }

    private static JsonArrayBuilder originals(BriefView brief) {
        JsonArrayBuilder originals = JsonParts.array();
        for (SourceView source : brief.sources()) {
            originals.add(JsonParts.object()
                    .add("@type", "NewsArticle")
                    .add("url", source.url())
                    .add("headline", source.title())
                    .add(
                            "publisher",
                            JsonParts.object().add("@type", "Organization").add("name", source.publisher())));
        }
        return originals;
    }

    /** The subject that is named first is what it is about; the others it mentions. */
    private JsonArrayBuilder subjects(BriefView brief, boolean first) {
        JsonArrayBuilder subjects = JsonParts.array();
        int from = first ? 0 : Math.min(1, brief.mentions().size());
        int to = first ? Math.min(1, brief.mentions().size()) : brief.mentions().size();
        for (SubjectView subject : brief.mentions().subList(from, to)) {
            subjects.add(JsonParts.object()
                    .add("@type", type(subject.kind()))
                    .add("name", subject.name())
                    .add("url", site.absolute(subject.getHref())));
        }
        return subjects;
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
