package org.modelwire.web.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.Span;

class MarkedSourceTest {

    private static String told(String text, Map<String, Span> marks) {
        return MarkedSource.of(text, marks).stream()
                .map(paragraph -> paragraph.getPieces().stream()
                        .map(piece -> piece.getUses().isEmpty()
                                ? piece.getText()
                                : "[" + piece.getUses() + ":" + piece.getText() + "]")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    @Test
    void marksTheWordsThatCarryASentence() {
        assertThat(told("The card costs 9.", Map.of("s1", new Span(4, 8)))).isEqualTo("The [s1:card] costs 9.");
    }

    @Test
    void marksWordsThatCarryTwo() {
        assertThat(told("abcdef", Map.of("s0", new Span(0, 4), "s1", new Span(2, 6))))
                .isEqualTo("[s0:ab][s0 s1:cd][s1:ef]");
    }

    @Test
    void goesOnOverTheEndOfAParagraph() {
        assertThat(told("One two.\n\nThree four.", Map.of("s0", new Span(4, 15))))
                .isEqualTo("One [s0:two.]|[s0:Three] four.");
    }

    @Test
    void losesNoWord() {
        String text = "One.\nTwo.\n\nThree.";
        assertThat(MarkedSource.of(text, Map.of()).stream()
                        .flatMap(paragraph -> paragraph.getPieces().stream())
                        .map(SourceView.Piece::getText)
                        .toList())
                .isEqualTo(List.of("One.", "Two.", "Three."));
    }
}
