package org.modelwire.batch.gate.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * Our own words in our own order.
 *
 * <p>Rule: outside marked quotations no run of more than 12 words is a source's, at most 8 % of the five-word sequences
 * of summary and consequence stand in a source, a summary of which more than three sentences align with a source does not
 * follow its order (Kendall tau at most 0.8), and the headline is not the publisher's. A quotation counts as marked if a
 * source quotes the same words, it has at most 30 words, and all quotations together are at most a quarter of their part;
 * quotation marks around a publisher's own prose change nothing. An excerpt whose headline
 * says whose words it holds is exempt: it goes to an editor as it is.
 * Source of the numbers: the project's own limits on copying, {@link GateLimits}; no law names a safe number.
 */
public final class CopyingGate implements Gate {

    private final GateLimits limits;

    public CopyingGate(GateLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "copying";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "A brief is written in our own words and order: neither long runs nor many short ones are the publisher's, nor is the headline.",
                String.format(
                        Locale.ROOT,
                        "at most %d words in a row and %.0f %% of all sequences of %d words, quotations of up to %d words left out; order alike up to a Kendall tau of %.1f",
                        limits.copiedRun(),
                        limits.copiedShare() * 100,
                        SharedWords.SEQUENCE,
                        limits.quotationWords(),
                        limits.orderTau()));
    }

    @Override
    public List<Finding> check(GateInput input) {
        if (input.isExcerpt()) {
            return List.of();
        }
        SubstitutionMeter meter = new SubstitutionMeter(input, limits);
        List<Finding> findings = new ArrayList<>();
        headline(input).ifPresent(findings::add);
        for (Part part : Part.values()) {
            meter.shared(Set.of(part)).longerThan(limits.copiedRun()).stream()
                    .map(run -> marked(
                            run, run.length() + " words in a row are the source's, at most " + limits.copiedRun()))
                    .forEach(findings::add);
        }
        share(meter.shared(Set.of(Part.SUMMARY, Part.CONSEQUENCE))).ifPresent(findings::add);
        order(input, meter.orderTau()).ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> headline(GateInput input) {
        Statement headline = input.statements().get(0);
        String ours = headline.passage().wordLine();
        return input.sources().stream()
                .flatMap(source -> Stream.concat(
                        Stream.of(source.title()), Arrays.stream(source.title().split(" [-|\u2013\u2014] "))))
                .filter(title -> !ours.isBlank() && Passage.of(title).wordLine().equals(ours))
                .findFirst()
                .map(title -> headline.block(
                        name(),
                        Reason.COPIED_TEXT,
                        0,
                        headline.passage().text().length(),
                        "the publisher's own headline: \u201c" + title + "\u201d"));
    }

    private Optional<Finding> share(SharedWords words) {
        int all = words.sequences();
        int copied = words.copiedSequences();
        if (copied <= all * limits.copiedShare()) {
            return Optional.empty();
        }
        String evidence = String.format(
                Locale.ROOT,
                "%d of %d sequences of %d words are the source's (%.0f %%, at most %.0f %%)",
                copied,
                all,
                SharedWords.SEQUENCE,
                100.0 * copied / all,
                limits.copiedShare() * 100);
        return Optional.of(marked(words.longest(), evidence));
    }

    private Optional<Finding> order(GateInput input, OptionalDouble tau) {
        if (tau.isEmpty() || tau.getAsDouble() <= limits.orderTau()) {
            return Optional.empty();
        }
        String evidence = String.format(
                Locale.ROOT,
                "its sentences follow the source one after the other (Kendall tau %.2f, at most %.2f)",
                tau.getAsDouble(),
                limits.orderTau());
        return Optional.of(new Finding(
                name(), Severity.BLOCK, Reason.COPIED_TEXT, input.draft().summaryText(), 0, 0, evidence));
    }

    private Finding marked(SharedWords.Run run, String evidence) {
        return run.statement().block(name(), Reason.COPIED_TEXT, run.start(), run.end(), evidence);
    }
}
