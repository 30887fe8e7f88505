package org.modelwire.web.archive;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modelwire.brief.Span;

/** A text in pieces, some of which are the words that were searched for. */
public record MarkedText(List<Piece> pieces) {

    /** A stretch of the text. */
    public record Piece(String text, boolean hit) {

        public String getText() {
            return text;
        }

        public boolean isHit() {
            return hit;
        }
    }

    /**
     * The whole text.
     *
     * @param hits in order, none overlapping
     */
    static MarkedText of(String text, List<Span> hits) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Span hit : hits) {
            add(pieces, text.substring(done, hit.start()), false);
            add(pieces, text.substring(hit.start(), hit.end()), true);
            done = hit.end();
        }
        add(pieces, text.substring(done), false);
        return new MarkedText(pieces);
    }

    /**
     * The part of a text that holds most hits: whole sentences, from the one where most hits follow within some letters; from
     * the beginning if there is none.
     *
     * @param most letters, unless a single sentence is longer
     */
    static MarkedText snippet(String text, List<Span> hits, int most) {
        List<Integer> ends = sentenceEnds(text);
        int start = 0;
        int end = reach(ends, 0, most);
        long best = within(hits, start, end);
        for (int sentence : ends) {
            int until = reach(ends, sentence, most);
            if (sentence < text.length() && within(hits, sentence, until) > best) {
                start = sentence;
                end = until;
                best = within(hits, sentence, until);
            }
        }
        int from = start;
        int to = end;
        List<Span> shown = hits.stream()
                .filter(hit -> hit.start() >= from && hit.end() <= to)
                .map(hit -> new Span(hit.start() - from, hit.end() - from))
                .toList();
        MarkedText part = of(text.substring(from, to).stripTrailing(), shown);
        return part.with(from > 0 ? "… " : "", to < text.length() ? " …" : "");
    }

    private MarkedText with(String before, String after) {
        List<Piece> all = new ArrayList<>();
        add(all, before, false);
        all.addAll(pieces);
        add(all, after, false);
        return new MarkedText(all);
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }

    private static List<Integer> sentenceEnds(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        List<Integer> ends = new ArrayList<>();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            ends.add(end);
        }
        return ends;
    }

    /** The end of the last sentence that fits, or of the first one. */
    private static int reach(List<Integer> ends, int start, int most) {
        int reached = start;
        for (int end : ends) {
            if (end > start && (reached == start || end - start <= most)) {
                reached = end;
            }
        }
        return reached;
    }

    private static long within(List<Span> hits, int start, int end) {
        return hits.stream()
                .filter(hit -> hit.start() >= start && hit.end() <= end)
                .count();
    }

    public List<Piece> getPieces() {
        return pieces;
    }
}
