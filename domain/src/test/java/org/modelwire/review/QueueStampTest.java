package org.modelwire.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;
import org.modelwire.shared.TestDatabase;

/** The sign of the queue is another one as soon as the queue is, and stays while nothing happens; on both databases. */
class QueueStampTest {

    private static final Finding NUMBER =
            Finding.at("numbers", Severity.BLOCK, Reason.UNSUPPORTED_CLAIM, "It costs 9.", "9", "not in the source");

    private TestDatabase database;
    private BriefDesk desk;

    private void begin(TestDatabase.Kind kind) {
        database = TestDatabase.migrated(kind);
        desk = new BriefDesk(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String stamp(Instant at) throws Exception {
        return database.get(wiring -> wiring.at(at).the(QueueStamp.class).now());
    }

    private String stamp() throws Exception {
        return stamp(NOW);
    }

    @ParameterizedTest
    @EnumSource
    void changesWithWhatWaitsAndOnlyThen(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        String empty = stamp();

        long id = desk.drafted("first.example", "Loom 2 ships");
        String drafted = stamp();
        assertThat(drafted).isNotEqualTo(empty);
        assertThat(stamp()).isEqualTo(drafted);

        desk.check(id, NUMBER);
        String held = stamp();
        assertThat(held).isNotEqualTo(drafted);

        desk.drafted("second.example", "Loom 2 sells");
        assertThat(stamp()).isNotEqualTo(held);
    }

    @ParameterizedTest
    @EnumSource
    void changesWhenAnotherTextOfAPublicBriefWaits(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.published("first.example", "Loom 2 ships");
        String before = stamp();

        desk.joins(id, "second.example");
        desk.rewrite(id, "Loom 2 ships late");
        String waits = stamp();
        desk.check(id, NUMBER);

        assertThat(waits).isNotEqualTo(before);
        assertThat(stamp()).as("what the gates say of it").isNotEqualTo(waits);
    }

    @ParameterizedTest
    @EnumSource
    void changesWithWhoHasWhatInHandAndNotWithHowLong(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        long id = desk.drafted("first.example", "Loom 2 ships");
        String free = stamp();

        Instant until = database.get(wiring -> wiring.the(ReviewLocks.class).take(id, "Ada Lind"));
        String taken = stamp();
        Instant later = NOW.plusSeconds(60);
        database.run(wiring -> wiring.at(later).the(ReviewLocks.class).take(id, "Ada Lind"));

        assertThat(taken).isNotEqualTo(free);
        assertThat(stamp(later)).as("she goes on").isEqualTo(taken);
        assertThat(stamp(until.plusSeconds(60))).as("she went home").isEqualTo(free);
        database.run(wiring -> wiring.the(ReviewLocks.class).release(id, "Ada Lind"));
        database.run(wiring -> wiring.the(ReviewLocks.class).take(id, "Ben Okoro"));
        assertThat(stamp()).isNotEqualTo(taken);
    }
}
