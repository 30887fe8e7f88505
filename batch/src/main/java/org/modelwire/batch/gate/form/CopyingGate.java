package org.modelwire.batch.gate.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.text.CopiedRuns;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Quotation;
import org.modelwire.batch.gate.text.Word;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.shared.Reason;

/**
 * Our own words.
 *
 * <p>Rule: outside marked quotations no run of more than 12 words is a source's, at most 8 % of the five-word sequences
 * of summary and consequence stand in a source, and the headline is not the publisher's. A quotation of more than 30 words
 * is no longer a quotation and counts. An excerpt is exempt: it goes to an editor as it is. Source of the numbers: the
 * project's own limits on copying, {@link GateLimits}; no law names a safe number.
 */
public final class CopyingGate implements Gate {

    private static final int SEQUENCE = 5;

    private final GateLimits limits;

    public CopyingGate(GateLimits limits) {
        this.limits = limits;
    }

    /** A word of the draft and where it stands; the statement's words that break a run have an empty key. */
    private record Placed(Statement statement, String key, int start, int end) {

        boolean isBreak() {
            return key.isEmpty();
        }
    }

    @Override
    public String name() {
        return "copying";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "A brief is written in our own words: neither long runs nor many short ones are the publisher's, nor is the headline.",
                String.format(
                        Locale.ROOT,
                        "at most %d words in a row and %.0f %% of all sequences of %d words, quotations of up to %d words left out",
                        limits.copiedRun(),
                        limits.copiedShare() * 100,
                        SEQUENCE,
                        limits.quotationWords()));
    }

    @Override
    public List<Finding> check(GateInput input) {
        if (input.isExcerpt()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        headline(input).ifPresent(findings::add);
        CopiedRuns runs = new CopiedRuns(input.sources());
        for (Part part : Part.values()) {
            List<Placed> words = words(input, part);
            findings.addAll(longRuns(words, lengths(runs, words)));
        }
        share(
                        runs,
                        Stream.of(Part.SUMMARY, Part.CONSEQUENCE)
                                .flatMap(part -> words(input, part).stream())
                                .toList())
                .ifPresent(findings::add);
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

    private List<Placed> words(GateInput input, Part part) {
        List<Placed> placed = new ArrayList<>();
        for (Statement statement : input.statements()) {
            if (statement.part() == part) {
                place(statement, placed);
            }
        }
        placed.add(new Placed(input.statements().get(0), "", 0, 0));
        return placed;
    }

    private void place(Statement statement, List<Placed> placed) {
        List<Quotation> quotations = Quotation.in(statement.passage()).stream()
                .filter(quotation -> quotation.words().size() <= limits.quotationWords())
                .toList();
        for (Word word : statement.passage().words()) {
            boolean quoted = quotations.stream()
                    .anyMatch(quotation -> word.start() >= quotation.start() && word.end() <= quotation.end());
            placed.add(new Placed(statement, quoted ? "" : word.key(), word.start(), word.end()));
        }
    }

    private static int[] lengths(CopiedRuns runs, List<Placed> words) {
        return runs.endingAt(words.stream().map(Placed::key).toList());
    }

    private List<Finding> longRuns(List<Placed> words, int[] lengths) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            boolean ends = i + 1 == lengths.length || lengths[i + 1] <= lengths[i];
            if (ends && lengths[i] > limits.copiedRun()) {
                findings.add(marked(
                        words,
                        i,
                        lengths[i],
                        lengths[i] + " words in a row are the source's, at most " + limits.copiedRun()));
            }
        }
        return findings;
    }

    private Optional<Finding> share(CopiedRuns runs, List<Placed> words) {
        int[] lengths = lengths(runs, words);
        int all = 0;
        int copied = 0;
        int longest = 0;
        int unbroken = 0;
        for (int i = 0; i < lengths.length; i++) {
            unbroken = words.get(i).isBreak() ? 0 : unbroken + 1;
            all += unbroken >= SEQUENCE ? 1 : 0;
            copied += lengths[i] >= SEQUENCE ? 1 : 0;
            longest = lengths[i] > lengths[longest] ? i : longest;
        }
        if (copied <= all * limits.copiedShare()) {
            return Optional.empty();
        }
        String evidence = String.format(
                Locale.ROOT,
                "%d of %d sequences of %d words are the source's (%.0f %%, at most %.0f %%)",
                copied,
                all,
                SEQUENCE,
                100.0 * copied / all,
                limits.copiedShare() * 100);
        return Optional.of(marked(words, longest, lengths[longest], evidence));
    }

    /** Marks a run in the sentence in which it ends. */
    private Finding marked(List<Placed> words, int last, int length, String evidence) {
        Placed end = words.get(last);
        int first = last - length + 1;
        while (words.get(first).statement() != end.statement()) {
            first++;
        }
        return end.statement()
                .block(name(), Reason.COPIED_TEXT, words.get(first).start(), end.end(), evidence);
    }
}
