package org.modelwire.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Loom 2 ships, loom-2-ships",
        "'  Loom -- 2!  ', loom-2",
        "Ångström & Zoë, angstrom-zoe",
        "ﬁne print, fine-print",
        "GPT‑4o’s price, gpt-4o-s-price",
        "東京, item",
        "'', item",
        "'---', item"
    })
    void keepsLettersAndDigitsWithSingleHyphens(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
    }

    @Test
    void cutsBetweenWords() {
        assertThat(Slug.of("word ".repeat(40))).hasSize(79).endsWith("-word");
    }

    @Test
    void cutsAWordThatIsLongerThanASlug() {
        assertThat(Slug.of("w".repeat(200))).hasSize(Slug.MAX_LENGTH);
    }

    @Test
    void isTheSlugOfItself() {
        String slug = Slug.of("Ångström: a unit of the \"small\"");
        assertThat(Slug.of(slug)).isEqualTo(slug);
    }
}
