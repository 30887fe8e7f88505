package org.modelwire.web.api.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.web.api.JsonFields;

/** A draft that a caller wants checked, with the source it was written from. */
record CheckRequest(SourceText source, Draft draft) {

    /** Stands where a stored article has its publisher's domain. */
    private static final String DOMAIN = "source";

    static CheckRequest of(JsonFields body) {
        SourceText source = source(body.object("source"));
        return new CheckRequest(source, new DraftReader(new SourceSentences(source.text())).read(body.object("draft")));
    }

    private static SourceText source(JsonFields source) {
        return new SourceText(
                source.findText("domain").orElse(DOMAIN),
                source.findText("title").orElse(""),
                source.text("text"),
                source.findText("publishedAt").map(text -> instant(source, text)));
    }

    private static Instant instant(JsonFields source, String text) {
        return parsed(() -> OffsetDateTime.parse(text).toInstant())
                .or(() -> parsed(
                        () -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElseThrow(() -> source.refused(
                        "publishedAt", "must be a date or time of ISO 8601, such as 2026-03-01T12:00:00Z"));
    }

    /** What a parser makes of a text, or empty if nothing. */
    static <T> Optional<T> parsed(java.util.function.Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
