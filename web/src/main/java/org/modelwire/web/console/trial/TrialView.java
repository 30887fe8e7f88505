package org.modelwire.web.console.trial;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.Serializable;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.trial.TrialResult;

/** What came of a trial, as the page shows it. */
public record TrialView(
        Long receipt, String answer, String headline, List<String> sentences, List<FoundView> findings, String fault)
        implements Serializable {

    /** What a gate objects to. */
    public record FoundView(String gate, String level, String sentence, String evidence) implements Serializable {

        static FoundView of(Finding finding) {
            return new FoundView(
                    finding.gate(),
                    finding.severity() == Severity.BLOCK ? "holds" : "for an editor",
                    finding.sentence(),
                    finding.evidence());
        }

        public String getGate() {
            return gate;
        }

        public String getLevel() {
            return level;
        }

        public String getTag() {
            return level.equals("holds") ? "tag tag-bad" : "tag tag-warn";
        }

        public String getSentence() {
            return sentence;
        }

        public String getEvidence() {
            return evidence;
        }
    }

    static TrialView of(TrialResult result) {
        OptionalLong receipt = result.receiptId();
        return new TrialView(
                receipt.isPresent() ? receipt.getAsLong() : null,
                result.answer().map(TrialView::indented).orElse(""),
                result.draft().map(Draft::headline).orElse(""),
                result.draft()
                        .map(draft -> draft.sentences().map(TrialView::words).toList())
                        .orElse(List.of()),
                result.findings().stream().map(FoundView::of).toList(),
                result.fault().orElse(""));
    }

    private static String words(DraftSentence sentence) {
        return sentence.text() + " [" + sentence.basis().name().toLowerCase(Locale.ROOT) + "]";
    }

    /** The answer line by line; as it came if it cannot be. */
    private static String indented(String json) {
        StringWriter lines = new StringWriter();
        try (JsonReader reader = Json.createReader(new StringReader(json));
                JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(lines)) {
            writer.write(reader.readValue());
        } catch (JsonException e) {
            return json;
        }
        return lines.toString().strip();
    }

    public Long getReceipt() {
        return receipt;
    }

    public String getAnswer() {
        return answer;
    }

    /** Of the draft; empty if there is none. */
    public String getHeadline() {
        return headline;
    }

    /** Of the draft, each with what it rests on. */
    public List<String> getSentences() {
        return sentences;
    }

    public List<FoundView> getFindings() {
        return findings;
    }

    public String getFault() {
        return fault;
    }
}
