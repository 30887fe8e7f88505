package org.modelwire.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelwire.shared.Wiring.NOW;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelwire.StoredWire;
import org.modelwire.feed.Feed;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Reason;

class ArticleTest {

    private final Feed feed =
            new Feed(new Publisher("tessera.example", "Tessera", NOW), "https://tessera.example/feed", "News", NOW);
    private final Article article =
            new Article(feed, feed.publisher(), StoredWire.entry("https://tessera.example/loom-2"), NOW);

    @ParameterizedTest
    @CsvSource({
        "DISCOVERED, FETCHED SKIPPED FAILED",
        "FETCHED,    ANALYSED SKIPPED FAILED",
        "FAILED,     FETCHED ANALYSED SKIPPED FAILED",
        "ANALYSED,   ''",
        "SKIPPED,    ''"
    })
    void movesByTheTable(ArticleState state, String next) {
        Set<ArticleState> expected = Arrays.stream(next.split(" "))
                .filter(word -> !word.isEmpty())
                .map(ArticleState::valueOf)
                .collect(Collectors.toSet());
        assertThat(state.nextStates()).isEqualTo(expected);
    }

    @Test
    void namesBothStatesWhenItRefusesAMove() {
        article.skip(Reason.STALE, "too old");
        assertThatThrownBy(() -> article.fetched(StoredWire.text(), PublisherPolicy.FULL_BRIEF, NOW))
                .isInstanceOf(IllegalStateChangeException.class)
                .hasMessage("article null cannot change from SKIPPED to FETCHED");
        assertThat(article.state()).isEqualTo(ArticleState.SKIPPED);
    }

    @Test
    void isAnalysedOnlyOnceItsTextIsHere() {
        assertThatThrownBy(article::analysed).hasMessageContaining("from DISCOVERED to ANALYSED");
        article.fetched(StoredWire.text(), PublisherPolicy.FULL_BRIEF, NOW);
        article.analysed();
        assertThat(article.next()).isEqualTo("done");
    }

    @Test
    void saysWhatHappensNext() {
        assertThat(article.next()).isEqualTo("page is read in the next run");
        article.fail(Reason.TIMED_OUT, "no answer", Optional.of(NOW));
        assertThat(article.next()).isEqualTo("retried after 2026-03-01T12:00:00Z");
        article.fetched(StoredWire.text(), PublisherPolicy.FULL_BRIEF, NOW);
        assertThat(article.next()).isEqualTo("analysed in the next run");
        article.skip(Reason.DUPLICATE, "told elsewhere");
        assertThat(article.next()).isEqualTo("left out");
    }

    @Test
    void isGivenUpAfterTheLastAttempt() {
        for (int attempt = 1; attempt < Article.MAX_ATTEMPTS; attempt++) {
            article.fail(Reason.TIMED_OUT, "no answer", Optional.of(NOW));
            assertThat(article.next()).startsWith("retried after");
        }
        article.fail(Reason.TIMED_OUT, "no answer", Optional.of(NOW));
        assertThat(article.attempts()).isEqualTo(Article.MAX_ATTEMPTS);
        assertThat(article.next()).isEqualTo("waits for an editor");
    }

    @Test
    void waitsForAnEditorWhereTryingAgainMakesNoSense() {
        article.fail(Reason.NO_ARTICLE_TEXT, "a page of links", Optional.empty());
        assertThat(article.next()).isEqualTo("waits for an editor");
        assertThat(article.reason()).contains(Reason.NO_ARTICLE_TEXT);
    }

    @Test
    void countsAttemptsAnewOnceItsTextIsHere() {
        article.fail(Reason.TIMED_OUT, "no answer", Optional.of(NOW));
        article.fetched(StoredWire.text(), PublisherPolicy.FULL_BRIEF, NOW);
        assertThat(article.attempts()).isZero();
        assertThat(article.reason()).isEmpty();
        assertThat(article.detail()).isEmpty();
    }

    @Test
    void belongsToOneStoryForGood() {
        article.belongTo(7);
        article.belongTo(7);
        assertThatThrownBy(() -> article.belongTo(8)).hasMessageContaining("already belongs to story 7");
    }

    @Test
    void wasReportedWhenItWasFirstSeenIfItsDateLiesInTheFuture() {
        assertThat(article.reportedAt()).isEqualTo(NOW.minusSeconds(3_600));
        Article early = new Article(
                feed, feed.publisher(), StoredWire.entry("https://tessera.example/x"), NOW.minusSeconds(7_200));
        assertThat(early.reportedAt()).isEqualTo(NOW.minusSeconds(7_200));
    }
}
