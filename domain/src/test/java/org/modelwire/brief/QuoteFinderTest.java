package org.modelwire.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {

    private static final String TEXT =
            "\u201cIt\u2019s here\u201d, she said\u2014at last\u2026\n\nThe  card\u00a0costs 4,200 dol\u00adlars.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"It's here\", she said-at last...",
                "\u201cit\u2019s HERE\u201d",
                "at last... the card",
                "  The card costs\t4,200\n",
                "4,200 dollars."
            })
    void findsWordsWhateverTheirTypography(String words) {
        assertThat(new QuoteFinder(TEXT).find(words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b", "The card costs 4,300", "dollars and"})
    void findsNothingThatIsNotThere(String words) {
        assertThat(new QuoteFinder(TEXT).find(words)).isEmpty();
    }

    @Test
    void saysWhereTheWordsStandInTheTextItself() {
        Span span = new QuoteFinder(TEXT).find("last... the card costs").orElseThrow();
        assertThat(TEXT.substring(span.start(), span.end())).isEqualTo("last\u2026\n\nThe  card\u00a0costs");
    }

    @Test
    void endsAtTheEndOfTheText() {
        Span span = new QuoteFinder("to the end\u2026").find("end...").orElseThrow();
        assertThat(span).isEqualTo(new Span(7, 11));
    }

    @Test
    void takesTheFirstOfTwo() {
        assertThat(new QuoteFinder("one two one").find("one")).contains(new Span(0, 3));
    }
}
