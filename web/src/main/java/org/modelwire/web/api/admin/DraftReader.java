package org.modelwire.web.api.admin;

import jakarta.json.JsonValue.ValueType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelwire.brief.draft.Basis;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.web.api.JsonFields;

/**
 * Reads a draft from JSON. Each part is a text, whose sentences are taken to report the source, or a list of sentences
 * that say themselves what they rest on: {@code {text, basis, quote, brief}}.
 */
final class DraftReader {

    /** No brief has as many; beyond, comparing each with the source would take long. */
    private static final int MOST_SENTENCES = 200;

    private final SourceSentences source;

    DraftReader(SourceSentences source) {
        this.source = source;
    }

    Draft read(JsonFields draft) {
        if (!draft.has("summary")) {
            throw draft.missing("summary");
        }
        String headline = draft.findText("headline").orElseThrow(() -> draft.missing("headline"));
        List<DraftSentence> summary = sentences(draft, "summary");
        if (!draft.has("context")) {
            return new Draft(headline, summary, Optional.empty(), List.of(), List.of(), Optional.empty());
        }
        if (!draft.has("context", ValueType.OBJECT)) {
            return new Draft(
                    headline, summary, Optional.empty(), sentences(draft, "context"), List.of(), Optional.empty());
        }
        JsonFields context = draft.object("context");
        return new Draft(
                headline,
                summary,
                context.findText("kind").map(kind -> kind(context, kind)),
                sentences(context, "consequence"),
                sentences(context, "archive"),
                watch(context));
    }

    private static ContextKind kind(JsonFields context, String kind) {
        return ContextKind.find(kind)
                .orElseThrow(() -> context.refused(
                        "kind",
                        "must be one of "
                                + Arrays.stream(ContextKind.values())
                                        .map(ContextKind::label)
                                        .collect(Collectors.joining(", "))));
    }

    private List<DraftSentence> sentences(JsonFields fields, String name) {
        if (!fields.has(name)) {
            return List.of();
        }
        List<DraftSentence> sentences = fields.has(name, ValueType.STRING)
                ? SourceSentences.split(fields.findText(name).orElse("")).stream()
                        .limit(MOST_SENTENCES + 1L)
                        .map(source::carry)
                        .toList()
                : fields.objects(name).stream()
                        .limit(MOST_SENTENCES + 1L)
                        .map(this::sentence)
                        .toList();
        if (sentences.size() > MOST_SENTENCES) {
            throw fields.refused(name, "has more than " + MOST_SENTENCES + " sentences");
        }
        return sentences;
    }

    private DraftSentence sentence(JsonFields fields) {
        String text = fields.text("text");
        Optional<String> quote = fields.findText("quote");
        Optional<String> brief = fields.findText("brief");
        Basis basis = fields.findText("basis")
                .map(word -> basis(fields, word))
                .orElse(brief.isPresent() ? Basis.ARCHIVE : Basis.SOURCE);
        return basis == Basis.SOURCE && quote.isEmpty()
                ? source.carry(text)
                : new DraftSentence(text, basis, quote, brief);
    }

    private static Basis basis(JsonFields fields, String word) {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> fields.refused("basis", "must be source, archive or inference"));
    }

    private static Optional<DraftWatch> watch(JsonFields context) {
        if (context.has("watch", ValueType.STRING)) {
            return context.findText("watch")
                    .filter(text -> !text.isBlank())
                    .map(text -> new DraftWatch(text, Optional.empty(), ""));
        }
        return context.findObject("watch")
                .map(watch -> new DraftWatch(
                        watch.text("text"),
                        watch.findText("by").map(day -> day(watch, day)),
                        watch.findText("check").orElse("")));
    }

    private static LocalDate day(JsonFields watch, String day) {
        return CheckRequest.parsed(() -> LocalDate.parse(day))
                .orElseThrow(() -> watch.refused("by", "must be a day such as 2026-06-30"));
    }
}
