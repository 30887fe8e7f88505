package org.modelwire.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.feed.FeedOverviewRepository.Filter;
import org.modelwire.feed.FeedOverviewRepository.Health;
import org.modelwire.shared.Reason;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** Feeds as people look through and switch them, on both databases. */
class StoredFeedsTest {

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    private static FeedOverviewRepository overview(Wiring wiring) {
        return wiring.the(FeedOverviewRepository.class);
    }

    private static List<String> found(Wiring wiring, String text, Health health) {
        Filter filter = new Filter(text, health);
        List<String> titles =
                overview(wiring).find(filter, 0, 10).stream().map(Feed::title).toList();
        assertThat(overview(wiring).count(filter)).isEqualTo(titles.size());
        return titles;
    }

    @ParameterizedTest
    @EnumSource
    void findsFeedsByTextAndHealth(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        database.run(wiring -> {
            StoredWire.feed(wiring, "fresh.example");
            StoredWire.feed(wiring, "sound.example").polled(PollAnswer.of(Optional.empty(), Optional.empty()), NOW);
            StoredWire.feed(wiring, "broken_1.example").failed(Reason.DNS, "no address", Optional.empty(), 0, NOW);
            StoredWire.feed(wiring, "brokenx1.example").switchOff(Reason.HTTP_STATUS, "410", NOW);
        });
        database.run(wiring -> {
            assertThat(found(wiring, "", Health.ANY)).hasSize(4);
            assertThat(found(wiring, "", Health.NEW)).containsExactly("News of fresh.example");
            assertThat(found(wiring, "", Health.OK)).containsExactly("News of sound.example");
            assertThat(found(wiring, "", Health.FAILING)).containsExactly("News of broken_1.example");
            assertThat(found(wiring, "", Health.OFF)).containsExactly("News of brokenx1.example");
            assertThat(found(wiring, "BROKEN_1", Health.ANY)).containsExactly("News of broken_1.example");
            assertThat(overview(wiring).find(new Filter("", Health.ANY), 3, 10))
                    .extracting(Feed::title)
                    .containsExactly("News of fresh.example");
        });
    }

    @ParameterizedTest
    @EnumSource
    void switchesAFeedOffAndOnOnceAndTellsWhoDidIt(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id =
                database.get(wiring -> StoredWire.feed(wiring, "sound.example").id());
        database.run(wiring -> {
            assertThat(wiring.the(Feeds.class).switchOn(id, "mara")).isFalse();
            assertThat(wiring.the(Feeds.class).switchOff(id, " repeats another one ", "mara"))
                    .isTrue();
            assertThat(wiring.the(Feeds.class).switchOff(id, "again", "ines")).isFalse();
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::itemId, StateChanged::to, StateChanged::actor)
                    .containsExactly(tuple(id, "OFF", "mara"));
        });
        database.run(wiring -> {
            Feed feed = wiring.the(FeedRepository.class).find(id).orElseThrow();
            assertThat(feed.detail()).contains("switched off by mara: repeats another one");
            assertThat(wiring.the(FeedRepository.class).findDue(NOW)).isEmpty();
            assertThat(wiring.the(Feeds.class).switchOn(id, "ines")).isTrue();
        });
        database.run(wiring -> assertThat(wiring.the(FeedRepository.class).findDue(NOW))
                .extracting(Feed::id)
                .containsExactly(id));
    }

    @ParameterizedTest
    @EnumSource
    void keepsHowPollsWentForSixtyDays(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long id =
                database.get(wiring -> StoredWire.feed(wiring, "sound.example").id());
        long other =
                database.get(wiring -> StoredWire.feed(wiring, "other.example").id());
        database.run(wiring -> {
            FeedRepository feeds = wiring.the(FeedRepository.class);
            feeds.add(FeedPoll.answered(id, 1, NOW));
            feeds.add(FeedPoll.answered(other, 9, NOW));
            feeds.add(FeedPoll.failed(id, Reason.DNS, "no address", NOW.plus(Duration.ofDays(30))));
        });
        database.run(wiring -> wiring.the(FeedRepository.class)
                .add(FeedPoll.answered(id, 3, NOW.plus(FeedRepository.KEPT).plusSeconds(1))));
        database.run(wiring -> {
            assertThat(wiring.the(FeedRepository.class).findPolls(id, 9))
                    .extracting(FeedPoll::fresh, FeedPoll::reason)
                    .containsExactly(tuple(3, Optional.empty()), tuple(0, Optional.of(Reason.DNS)));
            assertThat(wiring.the(FeedRepository.class).findPolls(other, 9)).hasSize(1);
        });
    }
}
