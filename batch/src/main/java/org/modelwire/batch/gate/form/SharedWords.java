package org.modelwire.batch.gate.form;

import java.util.ArrayList;
import java.util.List;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.text.CopiedRuns;
import org.modelwire.batch.gate.text.Quotation;
import org.modelwire.batch.gate.text.Word;

/** The words of some statements, with the runs among them that a source has too. Marked quotations break runs. */
final class SharedWords {

    /** Words in a sequence, as the share of copied sequences counts them. */
    static final int SEQUENCE = 5;

    private final List<Placed> words = new ArrayList<>();
    private final int[] lengths;
    private int quoted;

    /**
     * Lays out some statements.
     *
     * @param statements those of one part or of several
     * @param quotes what the sources quote
     */
    SharedWords(List<Statement> statements, CopiedRuns runs, SourceQuotes quotes, GateLimits limits) {
        List<List<Quotation>> marked = statements.stream()
                .map(statement -> marked(statement, quotes, limits))
                .toList();
        int all = statements.stream()
                .mapToInt(statement -> statement.passage().words().size())
                .sum();
        quoted = marked.stream()
                .flatMap(List::stream)
                .mapToInt(quotation -> quotation.words().size())
                .sum();
        // One short quotation is always allowed, or a short text could have none.
        boolean tooMany = quoted > Math.max(limits.copiedRun(), all * limits.quotationShare());
        for (int i = 0; i < statements.size(); i++) {
            place(statements.get(i), tooMany ? List.of() : marked.get(i));
        }
        lengths = runs.endingAt(words.stream().map(Placed::key).toList());
    }

    /** A word and where it stands; the key of one that breaks a run is empty. */
    private record Placed(Statement statement, String key, int start, int end) {}

    /**
     * A run of shared words, as far as it stands in one sentence.
     *
     * @param length of the whole run, in words; it may begin in an earlier sentence
     */
    record Run(Statement statement, int start, int end, int length) {}

    /** The quotations that are somebody's words: short enough, and quoted by a source as well. */
    private static List<Quotation> marked(Statement statement, SourceQuotes quotes, GateLimits limits) {
        return Quotation.in(statement.passage()).stream()
                .filter(quotation -> quotation.words().size() <= limits.quotationWords())
                .filter(quotation ->
                        quotation.stretches(statement.passage()).stream().allMatch(quotes::hold))
                .toList();
    }

    private void place(Statement statement, List<Quotation> quotations) {
        for (Word word : statement.passage().words()) {
            boolean marked = quotations.stream()
                    .anyMatch(quotation -> word.start() >= quotation.start() && word.end() <= quotation.end());
            words.add(new Placed(statement, marked ? "" : word.key(), word.start(), word.end()));
        }
    }

    /** The runs of more words than allowed, each at its full length. */
    List<Run> longerThan(int most) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            boolean ends = i + 1 == lengths.length || lengths[i + 1] <= lengths[i];
            if (ends && lengths[i] > most) {
                runs.add(run(i));
            }
        }
        return runs;
    }

    /** The longest run; its length is 0 if nothing is shared. There must be a word. */
    Run longest() {
        int longest = 0;
        for (int i = 1; i < lengths.length; i++) {
            longest = lengths[i] > lengths[longest] ? i : longest;
        }
        return run(longest);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Sequences of five words that no marked quotation breaks. */
    int sequences() {
        int all = 0;
        int unbroken = 0;
        for (Placed word : words) {
            unbroken = word.key().isEmpty() ? 0 : unbroken + 1;
            all += unbroken >= SEQUENCE ? 1 : 0;
        }
        return all;
    }

    /** How many of them a source has. */
    int copiedSequences() {
        int copied = 0;
        for (int length : lengths) {
            copied += length >= SEQUENCE ? 1 : 0;
        }
        return copied;
    }

    /** Words in quotations that a source quotes too. */
    int quotedWords() {
        return quoted;
    }

    int size() {
        return words.size();
    }

    /** Marks a run in the sentence in which it ends. */
    private Run run(int last) {
        Placed end = words.get(last);
        int first = Math.min(last, last - lengths[last] + 1);
        while (words.get(first).statement() != end.statement()) {
            first++;
        }
        return new Run(end.statement(), words.get(first).start(), end.end(), lengths[last]);
    }
}
