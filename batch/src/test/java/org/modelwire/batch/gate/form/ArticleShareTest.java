package org.modelwire.batch.gate.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelwire.brief.Span;
import org.modelwire.brief.reuse.Reuse;

/** How much of an article a text of ours shows. */
class ArticleShareTest {

    private static final String ARTICLE =
            "Tessellate shipped its Loom 2 card on Tuesday. The card costs 4,200 dollars. It needs no new rack.";

    private final ArticleShare share = new ArticleShare();

    private static Span of(String words) {
        int start = ARTICLE.indexOf(words);
        return new Span(start, start + words.length());
    }

    @Test
    void countsNothingWhereOurWordsAreOurOwn() {
        Reuse reuse = share.measure(ARTICLE, List.of("A new card is out, at 4,200 dollars."), List.of());
        assertThat(reuse).isEqualTo(new Reuse(18, 0, 0));
        assertThat(reuse.share()).isZero();
    }

    @Test
    void countsRunsOfFiveWordsAndMore() {
        Reuse reuse = share.measure(
                ARTICLE, List.of("As told, Tessellate shipped its Loom 2.", "It needs no new shelf."), List.of());
        assertThat(reuse).isEqualTo(new Reuse(18, 5, 5));
    }

    @Test
    void countsTheWordsOfExcerptsOnceHoweverOftenTheyAreShown() {
        Span excerpt = of("The card costs 4,200 dollars");
        Reuse reuse = share.measure(
                ARTICLE, List.of("The card costs 4,200 dollars."), List.of(excerpt, excerpt, of("no new rack")));
        assertThat(reuse).isEqualTo(new Reuse(18, 8, 5));
        assertThat(share.words("The card costs 4,200 dollars")).isEqualTo(5);
    }

    @Test
    void countsNoWordTwiceThatSeveralRunsShare() {
        Reuse reuse = share.measure(
                ARTICLE, List.of("Tessellate shipped its Loom 2.", "Its Loom 2 card on Tuesday."), List.of());
        assertThat(reuse).isEqualTo(new Reuse(18, 8, 6));
    }
}
