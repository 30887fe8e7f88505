package org.modelwire.batch.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Word;
import org.modelwire.brief.Span;
import org.modelwire.brief.reuse.Phrase;

/** One piece of a quote beside the sentence of ours that rests on it. It is cut between {@link Ties blocks} of words only. */
final class QuotedPiece {

    /** Fewer words tell nothing by themselves. */
    static final int LEAST = 6;

    /** So few words at an end are not worth an ellipsis in their place. */
    private static final int GAP = 2;

    private static final String OPENING = "\"'([\u201c\u2018\u201e\u00ab";
    private static final Pattern CLOSING = Pattern.compile("[.!?)\\]]*+(?:,?[\"'\u201d\u2019\u00bb]++)?[.!?)\\]]*+");

    private final Passage piece;
    private final List<Word> words;
    private final BitSet quoted;
    /** The first word of each block, and behind the last block the number of words. */
    private final int[] first;
    /** The weight of all words before each block, and behind the last block that of all words. */
    private final int[] weightBefore;

    QuotedPiece(String text, OwnWords own) {
        piece = Passage.of(text);
        words = CountedWords.in(piece);
        quoted = own.quotedFrom(words);
        first = Ties.blocks(piece, words);
        weightBefore = new int[first.length];
        for (int block = 0; block < blocks(); block++) {
            weightBefore[block + 1] = weightBefore[block]
                    + words.subList(first[block], first[block + 1]).stream()
                            .mapToInt(own::weight)
                            .sum();
        }
    }

    String text() {
        return piece.original();
    }

    /** Some blocks that stand together. */
    private record Stretch(int from, int to) {}

    /**
     * Which of its words are shown: the stretch that tells most of our sentence, or the first words if none of them does. What
     * the sentence itself quotes is shown whole, however long it is.
     */
    BitSet shown(int most) {
        BitSet shown = new BitSet(words.size());
        if (blocks() == 0) {
            return shown;
        }
        Stretch quotation = quotation();
        if (quotation != null && size(quotation) > most) {
            for (int block = quotation.from; block <= quotation.to; block++) {
                shown.set(first[block], first[block + 1], isQuoted(block));
            }
        } else {
            Stretch stretch = widened(densest(most, quotation), most);
            shown.set(first[stretch.from], first[stretch.to + 1]);
        }
        return shown;
    }

    /** What lies between the first and the last block of quoted words; null if nothing is quoted. */
    private Stretch quotation() {
        Stretch all = null;
        for (int block = 0; block < blocks(); block++) {
            if (isQuoted(block)) {
                all = new Stretch(all == null ? block : all.from, block);
            }
        }
        return all;
    }

    /** The shortest of the stretches that weigh most, with all quoted words in it. */
    private Stretch densest(int most, Stretch quotation) {
        Stretch best = quotation == null ? new Stretch(0, 0) : quotation;
        int weight = weight(best);
        int lastStart = quotation == null ? blocks() - 1 : quotation.from;
        for (int from = 0; from <= lastStart; from++) {
            int to = quotation == null ? from : quotation.to;
            for (; to < blocks() && size(new Stretch(from, to)) <= most; to++) {
                Stretch next = new Stretch(from, to);
                int more = weight(next) - weight;
                if (more > 0 || more == 0 && weight > 0 && size(next) < size(best)) {
                    best = next;
                    weight += more;
                }
            }
        }
        return best;
    }

    /** A stretch with so many of its neighbours that it can be read, and without small remains beside it. */
    private Stretch widened(Stretch stretch, int most) {
        int least = weight(stretch) == 0 ? most : Math.min(LEAST, most);
        int from = stretch.from;
        int to = stretch.to;
        while (first[to + 1] - first[from] < least && to + 1 < blocks() && first[to + 2] - first[from] <= most) {
            to++;
        }
        while (first[to + 1] - first[from] < least && from > 0 && first[to + 1] - first[from - 1] <= most) {
            from--;
        }
        if (first[from] <= GAP && first[to + 1] <= most) {
            from = 0;
        }
        if (first[blocks()] - first[to + 1] <= GAP && first[blocks()] - first[from] <= most) {
            to = blocks() - 1;
        }
        return new Stretch(from, to);
    }

    private int blocks() {
        return first.length - 1;
    }

    private int size(Stretch stretch) {
        return first[stretch.to + 1] - first[stretch.from];
    }

    private int weight(Stretch stretch) {
        return weightBefore[stretch.to + 1] - weightBefore[stretch.from];
    }

    private boolean isQuoted(int block) {
        int at = quoted.nextSetBit(first[block]);
        return at >= 0 && at < first[block + 1];
    }

    /** The phrase in which they are shown. */
    Phrase phrase(int most) {
        BitSet shown = shown(most);
        List<Span> runs = new ArrayList<>();
        for (int from = shown.nextSetBit(0); from >= 0; ) {
            int to = shown.nextClearBit(from);
            runs.add(new Span(
                    from == 0 ? 0 : startOf(words.get(from)),
                    to == words.size() ? text().length() : endOf(words.get(to - 1))));
            from = shown.nextSetBit(to);
        }
        return new Phrase(text(), runs);
    }

    /** With the marks that open before it. */
    private int startOf(Word word) {
        int at = piece.originalStart(word.start());
        while (at > 0 && OPENING.indexOf(text().charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** With the marks that close behind it. */
    private int endOf(Word word) {
        Matcher closing = CLOSING.matcher(text());
        closing.region(piece.originalEnd(word.end()), text().length());
        return closing.lookingAt() ? closing.end() : closing.regionStart();
    }
}
