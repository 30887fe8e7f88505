package org.modelwire.web.console.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.modelwire.brief.Span;
import org.modelwire.web.console.evidence.SourceView.Paragraph;
import org.modelwire.web.console.evidence.SourceView.Piece;

/** Cuts a text into paragraphs and these into pieces, so that each piece carries the same sentences from end to end. */
public final class MarkedSource {

    private MarkedSource() {}

    /**
     * The text in pieces.
     *
     * @param marks where the words of each sentence stand, by the sentence's identifier
     */
    public static List<Paragraph> of(String text, Map<String, Span> marks) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            if (!text.substring(from, to).isBlank()) {
                paragraphs.add(new Paragraph(pieces(text, from, to, marks)));
            }
            from = to + 1;
        }
        return paragraphs;
    }

    private static List<Piece> pieces(String text, int from, int to, Map<String, Span> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        marks.values().forEach(span -> {
            cuts.add(Math.min(to, Math.max(from, span.start())));
            cuts.add(Math.min(to, Math.max(from, span.end())));
        });
        List<Piece> pieces = new ArrayList<>();
        int begin = from;
        for (int cut : cuts) {
            if (cut > begin) {
                pieces.add(new Piece(text.substring(begin, cut), carried(begin, cut, marks)));
                begin = cut;
            }
        }
        return pieces;
    }

    private static String carried(int begin, int end, Map<String, Span> marks) {
        return marks.entrySet().stream()
                .filter(mark ->
                        mark.getValue().start() <= begin && mark.getValue().end() >= end)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
