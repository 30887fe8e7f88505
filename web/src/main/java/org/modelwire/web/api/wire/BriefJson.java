package org.modelwire.web.api.wire;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.brief.Correction;
import org.modelwire.brief.Part;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.illustration.Illustrations;
import org.modelwire.web.support.JsonParts;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.LabelView;
import org.modelwire.web.support.view.NoteView;
import org.modelwire.web.support.view.SentenceView;
import org.modelwire.web.support.view.SourceView;
import org.modelwire.web.support.view.SubjectView;

/** A brief as JSON: in a list with what tells it apart, alone with all its parts. */
public final class BriefJson {

    private final SiteConfig site;

    BriefJson(SiteConfig site) {
        this.site = site;
    }

    /** A brief in a list. */
    JsonObject row(BriefView brief) {
        return common(brief).build();
    }

    /** A whole brief. */
    JsonObject whole(BriefView brief, List<Correction> corrections) {
        return common(brief)
                .add("sentences", sentences(brief))
                .add(
                        "archiveNote",
                        JsonAnswer.textOrNull(Optional.of(brief.archiveNote()).filter(note -> !note.isEmpty())))
                .add("sources", JsonAnswer.list(brief.sources(), BriefJson::source))
                .add("watch", brief.watch() == null ? JsonValue.NULL : new WatchItemJson(site).of(brief.watch()))
                .add("corrections", JsonAnswer.list(corrections, BriefJson::correction))
                .add("revisions", JsonAnswer.list(brief.notes(), BriefJson::note))
                .add("writtenBy", brief.drafter())
                .add("promptVersion", JsonAnswer.textOrNull(brief.promptVersion()))
                .build();
    }

    private JsonObjectBuilder common(BriefView brief) {
        return JsonParts.object()
                .add("slug", brief.slug())
                .add("url", site.absolute(brief.getPath()))
                .add("headline", brief.headline())
                .add("label", label(brief.label()))
                .add("kind", JsonAnswer.textOrNull(Optional.of(brief.kind()).filter(kind -> !kind.isEmpty())))
                .add("summary", brief.getSummaryText())
                .add(
                        "publishers",
                        JsonAnswer.list(
                                brief.sources().stream()
                                        .map(SourceView::domain)
                                        .distinct()
                                        .toList(),
                                Json::createValue))
                .add("mentions", JsonAnswer.list(brief.mentions(), this::subject))
                .add("image", site.absolute(Illustrations.sharePath(brief)))
                .add("reportedAt", brief.dates().reported().toString())
                .add("publishedAt", brief.dates().published().toString())
                .add("updatedAt", brief.dates().updated().toString());
    }

    static JsonObject label(LabelView label) {
        return JsonParts.object()
                .add("text", label.getText())
                .add("reviewed", label.isReviewed())
                .add("digitalSourceType", label.digitalSourceType())
                .build();
    }

    JsonObject subject(SubjectView subject) {
        return JsonParts.object()
                .add("slug", subject.slug())
                .add("name", subject.name())
                .add("kind", word(subject.kind()))
                .add("url", site.absolute(subject.getHref()))
                .build();
    }

    private static JsonArray sentences(BriefView brief) {
        return JsonParts.array(Stream.of(
                                sentences(Part.SUMMARY, brief.summary()),
                                sentences(Part.CONSEQUENCE, brief.consequence()),
                                sentences(Part.ARCHIVE, brief.archive()))
                        .flatMap(part -> part)
                        .toList())
                .build();
    }

    private static Stream<JsonObject> sentences(Part part, List<SentenceView> sentences) {
        return sentences.stream()
                .map(sentence -> JsonParts.object()
                        .add("part", word(part))
                        .add("text", sentence.text())
                        .add("basis", word(sentence.basis()))
                        .add(
                                "quote",
                                JsonAnswer.textOrNull(Optional.of(String.join("\n", sentence.phrases()))
                                        .filter(words -> !words.isEmpty())))
                        .add(
                                "source",
                                JsonAnswer.textOrNull(
                                        Optional.of(sentence.source()).filter(from -> !from.isEmpty())))
                        .add(
                                "brief",
                                JsonAnswer.textOrNull(
                                        Optional.ofNullable(sentence.cited()).map(SentenceView.CitedBrief::slug)))
                        .build());
    }

    private static JsonObject source(SourceView source) {
        return JsonParts.object()
                .add("domain", source.domain())
                .add("publisher", source.publisher())
                .add("title", source.title())
                .add("url", source.url())
                .add("reportedAt", source.reportedAt().toString())
                .build();
    }

    private static JsonObject correction(Correction correction) {
        return JsonParts.object()
                .add("kind", word(correction.words().kind()))
                .add("oldWords", correction.words().oldWords())
                .add("newWords", correction.words().newWords())
                .add("reason", correction.words().reason())
                .add("by", correction.actor())
                .add("at", correction.at().toString())
                .build();
    }

    private static JsonObject note(NoteView note) {
        return JsonParts.object()
                .add("kind", note.kind().toLowerCase(Locale.ROOT))
                .add("at", note.at().toString())
                .add("text", note.text())
                .build();
    }

    /** A constant as the API writes it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
