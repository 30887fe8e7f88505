package org.modelwire.batch.gate.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * The shape of a brief.
 *
 * <p>Rule: a headline of one line; a summary of one to six sentences, at most 120 words and at most a quarter of the
 * longest source; a context with a kind and a consequence, or no context at all. An excerpt, whose headline says
 * whose words it holds, is always for an editor. Source of the numbers: the project's own limits on copying, {@link GateLimits}.
 */
public final class SchemaGate implements Gate {

    private final GateLimits limits;

    public SchemaGate(GateLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "A brief has a headline of one line, a short summary, and a context with its kind and consequence.",
                String.format(
                        Locale.ROOT,
                        "headline at most %d characters; summary at most %d sentences, %d words and %.0f %% of the longest source",
                        limits.headlineChars(),
                        limits.summarySentences(),
                        limits.summaryWords(),
                        limits.summaryShare() * 100));
    }

    @Override
    public List<Finding> check(GateInput input) {
        List<Finding> findings = new ArrayList<>();
        headline(input.draft().headline(), findings);
        summary(input, findings);
        context(input, findings);
        return findings;
    }

    private void headline(String headline, List<Finding> findings) {
        if (headline.isBlank()) {
            findings.add(shape(headline, "no headline"));
        } else if (headline.strip().lines().count() > 1) {
            findings.add(shape(headline, "the headline has more than one line"));
        } else if (headline.codePointCount(0, headline.length()) > limits.headlineChars()) {
            findings.add(shape(
                    headline,
                    "the headline has " + headline.codePointCount(0, headline.length()) + " characters, at most "
                            + limits.headlineChars()));
        }
    }

    private void summary(GateInput input, List<Finding> findings) {
        Draft draft = input.draft();
        int sentences = draft.summary().size();
        if (draft.summaryText().isBlank()) {
            findings.add(shape(draft.headline(), "no summary"));
            return;
        }
        if (sentences > limits.summarySentences()) {
            findings.add(shape(
                    draft.summaryText(),
                    "the summary has " + sentences + " sentences, at most " + limits.summarySentences()));
        }
        draft.sentences()
                .filter(sentence -> sentence.text().isBlank())
                .forEach(sentence -> findings.add(shape(draft.headline(), "a sentence is empty")));
        int words = Passage.of(draft.summaryText()).wordCount();
        int source = input.sources().stream().mapToInt(Ground::textWords).max().orElse(0);
        if (words > limits.summaryWords()) {
            findings.add(copied(draft, "the summary has " + words + " words, at most " + limits.summaryWords()));
        } else if (words > source * limits.summaryShare()) {
            findings.add(copied(
                    draft,
                    String.format(
                            Locale.ROOT,
                            "the summary has %d words, the longest source %d; at most %.0f %%",
                            words,
                            source,
                            limits.summaryShare() * 100)));
        }
    }

    private void context(GateInput input, List<Finding> findings) {
        Draft draft = input.draft();
        if (input.isExcerpt()) {
            findings.add(new Finding(
                    name(),
                    Severity.REVIEW,
                    Reason.UNSUPPORTED_CLAIM,
                    draft.headline(),
                    0,
                    0,
                    "excerpt: needs an editor"));
            return;
        }
        if (!input.hasContext()) {
            return;
        }
        if (draft.kind().isEmpty()) {
            findings.add(shape(draft.headline(), "the context has no kind"));
        }
        if (draft.consequence().isEmpty()) {
            findings.add(shape(draft.headline(), "the context has no consequence"));
        }
    }

    private Finding shape(String sentence, String evidence) {
        return new Finding(name(), Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, sentence, 0, 0, evidence);
    }

    private Finding copied(Draft draft, String evidence) {
        return new Finding(name(), Severity.BLOCK, Reason.COPIED_TEXT, draft.summaryText(), 0, 0, evidence);
    }
}
