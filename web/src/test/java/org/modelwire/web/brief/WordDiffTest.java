package org.modelwire.web.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.web.brief.WordDiff.Change.KEPT;
import static org.modelwire.web.brief.WordDiff.Change.PUT_IN;
import static org.modelwire.web.brief.WordDiff.Change.TAKEN_OUT;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two texts side by side. */
class WordDiffTest {

    @Test
    void marksTheWordsThatOnlyOneTextHas() {
        assertThat(WordDiff.of("The card costs 4,200 dollars.", "The card now costs 4,400 dollars."))
                .containsExactly(
                        new DiffPart(KEPT, "The card"),
                        new DiffPart(PUT_IN, "now"),
                        new DiffPart(KEPT, "costs"),
                        new DiffPart(TAKEN_OUT, "4,200"),
                        new DiffPart(PUT_IN, "4,400"),
                        new DiffPart(KEPT, "dollars."));
    }

    @Test
    void keepsEveryWordOfBothTextsInOrder() {
        String old = "Loom 2 ships in May. It costs more than Loom 1 did in May.";
        String next = "In May Loom 2 ships early. It costs less than Loom 1.";

        List<DiffPart> parts = WordDiff.of(old, next);

        assertThat(words(parts, TAKEN_OUT)).isEqualTo(old);
        assertThat(words(parts, PUT_IN)).isEqualTo(next);
    }

    private static String words(List<DiffPart> parts, WordDiff.Change own) {
        return parts.stream()
                .filter(part -> part.change() == KEPT || part.change() == own)
                .map(DiffPart::words)
                .collect(Collectors.joining(" "));
    }

    @Test
    void tellsNothingOfTheSameTextButThatItStayed() {
        assertThat(WordDiff.of("Loom 2  ships.", "Loom 2 ships.")).containsExactly(new DiffPart(KEPT, "Loom 2 ships."));
        assertThat(WordDiff.of("", "")).isEmpty();
    }
}
