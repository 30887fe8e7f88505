package org.modelwire.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.article.RemovedSourceRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.Gone;
import org.modelwire.brief.exit.BriefFilter;
import org.modelwire.brief.exit.PublicBriefRepository;
import org.modelwire.config.HomeConfig;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** A database from before a removal never brings a brief back, on both databases. */
class KeptRemovalsTest {

    private static final String URL = "https://tessera.example/1";
    private static final String SLUG = "loom-2-ships";

    @TempDir
    private Path home;

    private final List<TestDatabase> databases = new ArrayList<>();

    @AfterEach
    void close() {
        databases.forEach(TestDatabase::close);
    }

    private TestDatabase empty(TestDatabase.Kind kind) {
        TestDatabase database = TestDatabase.migrated(kind);
        databases.add(database);
        return database;
    }

    /** A database with the one brief out: what is live, and each backup of it. */
    private TestDatabase published(TestDatabase.Kind kind) throws Exception {
        TestDatabase database = empty(kind);
        new BriefDesk(database).published("tessera.example", "Loom 2 ships");
        return database;
    }

    private Wiring set(Wiring wiring) {
        return BriefDesk.gates(wiring)
                .at(NOW.plusSeconds(60))
                .use(RemovalJournal.class, new RemovalJournal(new HomeConfig(home)));
    }

    private void removed(TestDatabase live, Gone how) throws Exception {
        live.run(wiring -> set(wiring).the(Removal.class).remove(brief(wiring).id(), how, "request T-1", "Ada Lind"));
        keep(live);
    }

    private int keep(TestDatabase database) throws Exception {
        return database.get(wiring -> set(wiring).the(KeptRemovals.class).keep());
    }

    /** What a start does before anything is served. */
    private int start(TestDatabase database) throws Exception {
        keep(database);
        int lost = database.get(wiring -> set(wiring).the(KeptRemovals.class).repeat());
        keep(database);
        return lost;
    }

    private static Brief brief(Wiring wiring) {
        return wiring.the(BriefRepository.class).findBySlug(SLUG).orElseThrow();
    }

    private static BriefState state(TestDatabase database) throws Exception {
        return database.get(wiring -> brief(wiring).state());
    }

    private static Article article(Wiring wiring) {
        return wiring.the(ArticleRepository.class)
                .findByIdentity(Sha256.of(URL))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aRestoredBackupDoesNotBringARemovedBriefBack(TestDatabase.Kind kind) throws Exception {
        TestDatabase backup = published(kind);
        removed(published(kind), Gone.LEGAL);
        assertThat(state(backup)).isEqualTo(BriefState.PUBLISHED);

        assertThat(start(backup)).isEqualTo(1);

        backup.run(wiring -> {
            assertThat(brief(wiring).state()).isEqualTo(BriefState.WITHDRAWN);
            assertThat(brief(wiring).gone()).contains(Gone.LEGAL);
            assertThat(wiring.the(PublicBriefRepository.class).findPublished(BriefFilter.ALL, Optional.empty(), 10))
                    .isEmpty();
            assertThat(wiring.the(RemovalRepository.class).findRests(brief(wiring)))
                    .allMatch(rest -> rest.rows() == 0);
            assertThat(article(wiring).sourceText()).isEmpty();
            assertThat(wiring.the(SealedRecordRepository.class).findBroken()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDoneAgainIsNotDoneAtEveryStart(TestDatabase.Kind kind) throws Exception {
        TestDatabase backup = published(kind);
        removed(published(kind), Gone.WITHDRAWN);
        start(backup);
        assertThat(start(backup)).isZero();
        backup.run(wiring -> assertThat(wiring.the(SealedRecordRepository.class)
                        .findByBrief(brief(wiring).id()))
                .hasSize(1));

        TestDatabase restoredOnceMore = published(kind);
        assertThat(start(restoredOnceMore)).isEqualTo(2);
        assertThat(state(restoredOnceMore)).isEqualTo(BriefState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void aBackupFromBeforeTheBriefWritesNoneFromTheSameReport(TestDatabase.Kind kind) throws Exception {
        TestDatabase backup = empty(kind);
        backup.run(wiring -> StoredWire.fetched(wiring, StoredWire.feed(wiring, "tessera.example"), URL));
        removed(published(kind), Gone.WITHDRAWN);

        start(backup);

        backup.run(wiring -> {
            assertThat(article(wiring).state()).isEqualTo(ArticleState.SKIPPED);
            assertThat(article(wiring).sourceText()).isEmpty();
            assertThat(wiring.the(ArticleRepository.class).findToGroup()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBackupFromBeforeTheReportDoesNotReadIt(TestDatabase.Kind kind) throws Exception {
        TestDatabase backup = empty(kind);
        removed(published(kind), Gone.WITHDRAWN);

        start(backup);

        backup.run(wiring -> {
            assertThat(wiring.the(ArticleRepository.class).findKnown(Set.of(Sha256.of(URL), "other")))
                    .containsExactly(Sha256.of(URL));
            Article moved = StoredWire.fetched(
                    wiring, StoredWire.feed(wiring, "tessera.example"), "https://tessera.example/moved");
            assertThat(wiring.the(RemovedSourceRepository.class).isRemoved(moved))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatABackupHoldsIsRejected(TestDatabase.Kind kind) throws Exception {
        TestDatabase backup = empty(kind);
        long draft = new BriefDesk(backup).drafted("tessera.example", "Loom 2 ships");
        new BriefDesk(backup).check(draft);
        removed(published(kind), Gone.WITHDRAWN);

        start(backup);

        assertThat(state(backup)).isEqualTo(BriefState.REJECTED);
    }

    @ParameterizedTest
    @EnumSource
    void aBriefThatWasHiddenIsHiddenAgainAndARestoredOneIsNot(TestDatabase.Kind kind) throws Exception {
        TestDatabase backup = published(kind);
        TestDatabase live = published(kind);
        live.run(wiring -> set(wiring).the(Removal.class).hide(brief(wiring).id(), "request T-1", "Ada Lind"));
        keep(live);
        start(backup);
        assertThat(state(backup)).isEqualTo(BriefState.HIDDEN);

        live.run(wiring -> set(wiring).the(Removal.class).restore(brief(wiring).id(), "refused", "Ada Lind"));
        keep(live);
        TestDatabase later = published(kind);
        start(later);
        assertThat(state(later)).isEqualTo(BriefState.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource
    void anotherBriefAtTheSameAddressStays(TestDatabase.Kind kind) throws Exception {
        removed(published(kind), Gone.WITHDRAWN);
        TestDatabase other = empty(kind);
        new BriefDesk(other).published("rival.example", "Loom 2 ships!");

        start(other);

        assertThat(state(other)).isEqualTo(BriefState.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource
    void aTornLineCostsNoneOfTheOthers(TestDatabase.Kind kind) throws Exception {
        TestDatabase live = published(kind);
        live.run(wiring -> set(wiring).the(Removal.class).hide(brief(wiring).id(), "request T-1", "Ada Lind"));
        keep(live);
        Path file = home.resolve(RemovalJournal.NAME);
        Files.writeString(file, "{\"number\":2,\"previ", StandardOpenOption.APPEND);
        removed(live, Gone.WITHDRAWN);

        assertThat(new RemovalJournal(new HomeConfig(home)).read())
                .extracting(KeptRecord::item)
                .containsExactly(SealedRecord.HIDDEN, SealedRecord.REMOVED);
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatIsCutOffWithinACharacterCostsNoneOfTheOthers(TestDatabase.Kind kind) throws Exception {
        removed(published(kind), Gone.WITHDRAWN);
        byte[] half = Arrays.copyOf("{\"by\":\"Käte\"".getBytes(StandardCharsets.UTF_8), 9);
        Files.write(home.resolve(RemovalJournal.NAME), half, StandardOpenOption.APPEND);

        assertThat(new RemovalJournal(new HomeConfig(home)).read()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aChangedLineCountsForNothing(TestDatabase.Kind kind) throws Exception {
        removed(published(kind), Gone.WITHDRAWN);
        Path file = home.resolve(RemovalJournal.NAME);
        Files.writeString(file, Files.readString(file).replace("Ada Lind", "Ida Lund"));
        assertThat(new RemovalJournal(new HomeConfig(home)).read()).isEmpty();
        TestDatabase backup = published(kind);
        assertThat(start(backup)).isZero();
    }
}
