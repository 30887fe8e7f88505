package org.modelwire.brief.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.CorrectionKind;
import org.modelwire.brief.Corrections;
import org.modelwire.brief.Gone;
import org.modelwire.brief.Publication;
import org.modelwire.shared.TestDatabase;

/** What briefs no longer say, on both databases. */
class StoredChangesTest {

    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final CorrectedWords PRICE =
            new CorrectedWords(CorrectionKind.CORRECTION, "4,200 dollars", "4,400 dollars", "The shop says so.");

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    private Corrections at(org.modelwire.shared.Wiring wiring, Instant when) {
        return BriefDesk.gates(wiring.at(when)).the(Corrections.class);
    }

    @ParameterizedTest
    @EnumSource
    void listsCorrectionsUpdatesAndWithdrawalsTheLatestFirst(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        BriefDesk desk = new BriefDesk(database);
        long corrected = desk.published("first.example", "Loom 2 ships");
        long updated = desk.published("second.example", "Loom 3 ships");
        long withdrawn = desk.published("third.example", "Loom 4 ships");
        desk.joins(updated, "fourth.example");
        desk.rewrite(updated, "Loom 3 ships early");
        desk.check(updated);
        database.run(wiring ->
                BriefDesk.gates(wiring.at(LATER)).the(Publication.class).publishByItself(updated, "run 2"));
        database.run(wiring -> at(wiring, LATER.plusSeconds(1)).correct(corrected, PRICE, "M. Oduya"));
        database.run(wiring ->
                at(wiring, LATER.plusSeconds(2)).withdraw(withdrawn, Gone.LEGAL, "a court order", "M. Oduya"));

        List<PublicChange> all = find(Optional.empty(), 10);
        assertThat(all)
                .extracting(PublicChange::kind, PublicChange::slug)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(WireEvent.Kind.WITHDRAWN, "loom-4-ships"),
                        org.assertj.core.groups.Tuple.tuple(WireEvent.Kind.CORRECTED, "loom-2-ships"),
                        org.assertj.core.groups.Tuple.tuple(WireEvent.Kind.UPDATED, "loom-3-ships"));
        assertThat(all.get(0).gone()).contains(Gone.LEGAL);
        assertThat(all.get(1).words()).contains(PRICE);
        assertThat(all.get(2).headline()).isEqualTo("Loom 3 ships early");
        assertThat(all.get(2).why()).startsWith("Update: ");

        assertThat(find(Optional.empty(), 1)).containsExactly(all.get(0));
        assertThat(find(Optional.of(all.get(0).key()), 10)).isEqualTo(all.subList(1, 3));
        assertThat(find(Optional.of(all.get(2).key()), 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesACorrectionBackWithItsBrief(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        long brief = new BriefDesk(database).published("first.example", "Loom 2 ships");
        database.run(wiring -> at(wiring, LATER).correct(brief, PRICE, "M. Oduya"));
        database.run(wiring -> at(wiring, LATER.plusSeconds(1)).withdraw(brief, Gone.WITHDRAWN, "wrong", "M. Oduya"));

        assertThat(find(Optional.empty(), 10)).extracting(PublicChange::kind).containsExactly(WireEvent.Kind.WITHDRAWN);
    }

    private List<PublicChange> find(Optional<PageKey> before, int limit) throws Exception {
        return database.get(wiring -> wiring.the(PublicChangeRepository.class).find(before, limit));
    }
}
