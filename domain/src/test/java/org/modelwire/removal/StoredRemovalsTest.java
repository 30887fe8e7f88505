package org.modelwire.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.archive.ArchiveRepository;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.ArticleState;
import org.modelwire.article.RemovedSourceRepository;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefEvent;
import org.modelwire.brief.BriefHidden;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefRestored;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.BriefWithdrawn;
import org.modelwire.brief.Gone;
import org.modelwire.brief.exit.BriefFilter;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.brief.exit.PublicAddressRepository;
import org.modelwire.brief.exit.PublicBriefRepository;
import org.modelwire.brief.exit.WireEvent;
import org.modelwire.brief.exit.WireEventRepository;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** What RIGHTS asks of a removal, on both databases. */
class StoredRemovalsTest {

    private static final PageKey BEGINNING = new PageKey(NOW.minusSeconds(1), 0);

    private TestDatabase database;
    private long brief;

    private void open(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        brief = new BriefDesk(database).published("tessera.example", "Loom 2 ships");
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private List<BriefEvent> removal(java.util.function.Consumer<Removal> work) throws Exception {
        return database.get(wiring -> {
            work.accept(BriefDesk.gates(wiring.at(NOW.plusSeconds(60))).the(Removal.class));
            return wiring.fired(BriefEvent.class);
        });
    }

    private void remove() throws Exception {
        removal(removal -> removal.remove(brief, Gone.WITHDRAWN, "request T-1", "Ada Lind"));
    }

    private static boolean isListed(Wiring wiring) {
        return !wiring.the(PublicBriefRepository.class)
                        .findPublished(BriefFilter.ALL, Optional.empty(), 10)
                        .isEmpty()
                || wiring.the(BriefRepository.class).findPublic("loom-2-ships").isPresent()
                || wiring.the(PublicAddressRepository.class).countBriefs(false) > 0
                || wiring.the(ArchiveRepository.class).countCitable() > 0;
    }

    private void assertListed(boolean expected) throws Exception {
        database.run(wiring -> assertThat(isListed(wiring)).isEqualTo(expected));
    }

    private List<WireEvent.Kind> events() throws Exception {
        return database.get(wiring -> wiring.the(WireEventRepository.class).find(BEGINNING, 10).stream()
                .map(WireEvent::kind)
                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void precautionaryHideEmptiesEveryListAndComesBack(TestDatabase.Kind kind) throws Exception {
        open(kind);
        assertListed(true);

        assertThat(removal(removal -> removal.hide(brief, "request T-1", "Ada Lind")))
                .singleElement()
                .isInstanceOf(BriefHidden.class);
        assertListed(false);
        assertThat(events()).containsExactly(WireEvent.Kind.PUBLISHED, WireEvent.Kind.HIDDEN);

        assertThat(removal(removal -> removal.restore(brief, "refused", "Ada Lind")))
                .singleElement()
                .isInstanceOf(BriefRestored.class);
        assertListed(true);
        assertThat(events()).containsExactly(WireEvent.Kind.PUBLISHED, WireEvent.Kind.RESTORED);
    }

    @ParameterizedTest
    @EnumSource
    void removalEmptiesEveryListWithADeletionEvent(TestDatabase.Kind kind) throws Exception {
        open(kind);
        assertThat(removal(removal -> removal.remove(brief, Gone.LEGAL, "request T-1", "Ada Lind")))
                .singleElement()
                .isInstanceOfSatisfying(
                        BriefWithdrawn.class, event -> assertThat(event.how()).isEqualTo(Gone.LEGAL));
        assertListed(false);
        assertThat(events()).containsExactly(WireEvent.Kind.PUBLISHED, WireEvent.Kind.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void sourceTextIsPurgedWithEditionsAndQuotations(TestDatabase.Kind kind) throws Exception {
        open(kind);
        database.run(wiring -> {
            Article article = article(wiring);
            wiring.the(ArticleRepository.class)
                    .add(article.revise(StoredWire.text(), org.modelwire.publisher.PublisherPolicy.FULL_BRIEF, NOW));
        });
        assertThat(rests()).anyMatch(rest -> rest.name().equals("earlier editions") && rest.rows() == 1);
        assertThat(rests()).anyMatch(rest -> rest.name().equals("quotations") && rest.rows() > 0);

        remove();
        assertThat(rests()).allMatch(rest -> rest.rows() == 0);
        database.run(wiring -> assertThat(article(wiring).sourceText()).isEmpty());
    }

    private List<RemovalRepository.Rest> rests() throws Exception {
        return database.get(wiring -> wiring.the(RemovalRepository.class)
                .findRests(wiring.the(BriefRepository.class).get(brief)));
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsSharedIfReadersSeeItInAnotherBriefToo(TestDatabase.Kind kind) throws Exception {
        open(kind);
        assertThat(shared()).isEmpty();

        long other = new BriefDesk(database).published("rival.example", "Loom 2 is out");
        assertThat(shared()).containsExactlyInAnyOrder("It costs 4,200 dollars. in loom-2-is-out");

        removal(removal -> removal.hide(brief, "request T-1", "Ada Lind"));
        assertThat(shared()).as("of a hidden brief").hasSize(1);
        removal(removal -> removal.hide(other, "request T-2", "Ada Lind"));
        assertThat(shared()).as("with a hidden brief").isEmpty();
    }

    private List<String> shared() throws Exception {
        return database.get(wiring -> wiring
                .the(RemovalRepository.class)
                .findShared(
                        wiring.the(BriefRepository.class).get(brief),
                        List.of("Loom 2 ships", "It costs 4,200 dollars.", "Nobody says this."))
                .stream()
                .map(shared -> shared.text() + " in " + shared.slug())
                .toList());
    }

    private Article article(Wiring wiring) {
        Brief told = wiring.the(BriefRepository.class).get(brief);
        return wiring.the(ArticleRepository.class).findByStory(told.storyId()).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void staysDownAfterTheNextRunAndTheNextPoll(TestDatabase.Kind kind) throws Exception {
        open(kind);
        remove();
        database.run(wiring -> {
            Article article = article(wiring);
            article.seen(StoredWire.entry("https://tessera.example/1?changed"), NOW.plusSeconds(120));
            assertThat(article.isReread()).isFalse();
        });
        database.run(wiring -> {
            ArticleRepository articles = wiring.the(ArticleRepository.class);
            assertThat(article(wiring).state()).isEqualTo(ArticleState.SKIPPED);
            assertThat(article(wiring).feedContent()).isEmpty();
            assertThat(articles.findToFetch(NOW.plusSeconds(100_000))).isEmpty();
            assertThat(articles.findToReread(NOW.plusSeconds(100_000))).isEmpty();
            assertThat(articles.findToGroup()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSameReportUnderAnotherAddressIsKnown(TestDatabase.Kind kind) throws Exception {
        open(kind);
        remove();
        database.run(wiring -> {
            Article removed = article(wiring);
            Article again = StoredWire.fetched(wiring, removed.feed(), "https://tessera.example/moved");
            assertThat(wiring.the(RemovedSourceRepository.class).isRemoved(again))
                    .isTrue();
            Article other =
                    StoredWire.fetched(wiring, StoredWire.feed(wiring, "other.example"), "https://other.example/1");
            assertThat(wiring.the(RemovedSourceRepository.class).isRemoved(other))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWithdrawnBeforeIsPurgedToo(TestDatabase.Kind kind) throws Exception {
        open(kind);
        database.run(wiring -> BriefDesk.gates(wiring)
                .the(org.modelwire.brief.Corrections.class)
                .withdraw(brief, Gone.WITHDRAWN, "wrong", "Ada Lind"));
        removal(removal -> removal.remove(brief, Gone.LEGAL, "request T-1", "Ada Lind"));
        assertThat(rests()).allMatch(rest -> rest.rows() == 0);
        database.run(wiring -> {
            Brief gone = wiring.the(BriefRepository.class).get(brief);
            assertThat(gone.state()).isEqualTo(BriefState.WITHDRAWN);
            assertThat(gone.gone()).contains(Gone.LEGAL);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aSealedRecordIsKeptWithoutAnyText(TestDatabase.Kind kind) throws Exception {
        open(kind);
        removal(removal -> removal.hide(brief, "request T-1", "Ada Lind"));
        remove();

        List<SealedRecord> sealed =
                database.get(wiring -> wiring.the(SealedRecordRepository.class).findByBrief(brief));
        assertThat(sealed).extracting(SealedRecord::item).containsExactly("HIDDEN", "REMOVED");
        assertThat(sealed.get(1).content())
                .contains("loom-2-ships", "https://tessera.example/1", "request T-1", "sha256")
                .doesNotContain("Tessellate", "4,200");
        assertThat(broken()).isEmpty();
    }

    private OptionalLong broken() throws Exception {
        return database.get(wiring -> wiring.the(SealedRecordRepository.class).findBroken());
    }

    @ParameterizedTest
    @EnumSource
    void tamperingWithTheSealedRecordsIsFound(TestDatabase.Kind kind) throws Exception {
        open(kind);
        removal(removal -> removal.hide(brief, "request T-1", "Ada Lind"));
        removal(removal -> removal.restore(brief, "refused", "Ada Lind"));
        remove();
        assertThat(broken()).isEmpty();

        change("update sealed_record set at = at + interval '1' hour where number = 2");
        assertThat(broken()).hasValue(2);
        change("update sealed_record set at = at - interval '1' hour where number = 2");
        assertThat(broken()).isEmpty();
        change("update sealed_record set content = replace(content, 'Ada', 'Ida') where number = 1");
        assertThat(broken()).hasValue(1);
        change("update sealed_record set content = replace(content, 'Ida', 'Ada') where number = 1");
        change("delete from sealed_record where number = 3");
        assertThat(broken()).hasValue(3);
    }

    private void change(String sql) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
