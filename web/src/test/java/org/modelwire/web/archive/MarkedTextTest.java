package org.modelwire.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.Span;

class MarkedTextTest {

    private static List<Span> hits(String text, String word) {
        return Pattern.compile(Pattern.quote(word))
                .matcher(text)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    private static String plain(MarkedText marked) {
        return marked.pieces().stream()
                .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void marksHitsAndKeepsEveryLetter() {
        String text = "hall or hall, <hall>";

        assertThat(plain(MarkedText.of(text, hits(text, "hall")))).isEqualTo("[hall] or [hall], <[hall]>");
        assertThat(plain(MarkedText.of("", List.of()))).isEmpty();
        assertThat(plain(MarkedText.of("x", List.of(new Span(0, 1))))).isEqualTo("[x]");
    }

    @Test
    void showsTheSentencesWithMostHits() {
        String text = "The council met. Nobody spoke. A hall is planned. The hall is big. The end.";

        assertThat(plain(MarkedText.snippet(text, hits(text, "hall"), 40)))
                .isEqualTo("… A [hall] is planned. The [hall] is big. …");
    }

    @Test
    void showsTheBeginningWithoutAHitAndTheWholeIfItFits() {
        String text = "The council met. Nobody spoke.";

        assertThat(plain(MarkedText.snippet(text, List.of(), 20))).isEqualTo("The council met. …");
        assertThat(plain(MarkedText.snippet(text, List.of(), 200))).isEqualTo(text);
        assertThat(plain(MarkedText.snippet("", List.of(), 200))).isEmpty();
    }

    @Test
    void neverCutsASentence() {
        String text = "A very long sentence that goes on and on. Short.";

        assertThat(plain(MarkedText.snippet(text, List.of(), 5)))
                .isEqualTo("A very long sentence that goes on and on. …");
    }
}
