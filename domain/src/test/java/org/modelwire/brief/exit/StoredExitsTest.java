package org.modelwire.brief.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.CorrectionKind;
import org.modelwire.brief.Corrections;
import org.modelwire.brief.Gone;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;
import org.modelwire.subject.SubjectKind;

/** What machines list, on both databases. */
class StoredExitsTest {

    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final CorrectedWords PRICE =
            new CorrectedWords(CorrectionKind.CORRECTION, "4,200 dollars", "4,400 dollars", "The shop says so.");

    private TestDatabase database;
    private BriefDesk desk;
    private long first;
    private long second;
    private long third;

    private void begin(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        desk = new BriefDesk(database);
        first = desk.published("first.example", "Loom 2 ships");
        second = desk.published("second.example", "Loom 2 sells", "loom-2-ships");
        third = desk.published("third.example", "Loom 2 slips");
        desk.drafted("fourth.example", "Loom 2 waits");
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private static Corrections corrections(Wiring wiring) {
        return BriefDesk.gates(wiring.at(LATER)).the(Corrections.class);
    }

    private List<String> published(BriefFilter filter, Optional<PageKey> after, int limit) throws Exception {
        return database.get(
                wiring -> slugs(wiring.the(PublicBriefRepository.class).findPublished(filter, after, limit)));
    }

    private static List<String> slugs(List<Brief> briefs) {
        return briefs.stream().map(Brief::slug).toList();
    }

    @ParameterizedTest
    @EnumSource
    void listPublicBriefsPageByPageEachOnce(TestDatabase.Kind kind) throws Exception {
        begin(kind);

        assertThat(published(BriefFilter.ALL, Optional.empty(), 2)).containsExactly("loom-2-slips", "loom-2-sells");
        assertThat(published(BriefFilter.ALL, Optional.of(new PageKey(NOW, second)), 2))
                .containsExactly("loom-2-ships");
        assertThat(published(BriefFilter.ALL, Optional.of(new PageKey(NOW, first)), 2))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void listOnlyWhatIsAskedFor(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        Optional<String> none = Optional.empty();

        assertThat(published(new BriefFilter(Optional.of(NOW), none, none), Optional.empty(), 9))
                .hasSize(3);
        assertThat(published(new BriefFilter(Optional.of(NOW.plusMillis(1)), none, none), Optional.empty(), 9))
                .isEmpty();
        assertThat(published(new BriefFilter(Optional.empty(), Optional.of("loom-2-sells"), none), Optional.empty(), 9))
                .containsExactly("loom-2-sells");
        assertThat(published(
                        new BriefFilter(Optional.of(NOW), Optional.of("chips"), Optional.of("first.example")),
                        Optional.of(new PageKey(NOW, second)),
                        9))
                .containsExactly("loom-2-ships");
        assertThat(published(
                        new BriefFilter(Optional.empty(), none, Optional.of("fourth.example")), Optional.empty(), 9))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void bringCorrectionsToTheFrontAndKeepWithdrawals(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        database.run(wiring -> corrections(wiring).correct(first, PRICE, "Ada Lind"));
        database.run(wiring -> corrections(wiring).withdraw(third, Gone.WITHDRAWN, "Wrong.", "Ada Lind"));

        database.run(wiring -> {
            PublicBriefRepository briefs = wiring.the(PublicBriefRepository.class);
            assertThat(slugs(briefs.findChanged(Optional.empty(), Optional.empty(), 9)))
                    .containsExactly("loom-2-slips", "loom-2-ships", "loom-2-sells");
            assertThat(slugs(briefs.findChanged(Optional.of("chips"), Optional.of(new PageKey(LATER, first)), 9)))
                    .containsExactly("loom-2-sells");
            assertThat(briefs.lastChange()).contains(LATER);
            assertThat(slugs(briefs.findByIds(List.of(first, third)))).containsExactly("loom-2-ships");
            assertThat(briefs.findCorrections(9))
                    .singleElement()
                    .satisfies(correction -> assertThat(correction.brief().id()).isEqualTo(first));
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellEventsInTheirOrderFromAnyPlaceOn(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        desk.joins(second, "fifth.example");
        desk.rewrite(second, "Loom 2 sells out");
        desk.publish(second);
        database.run(wiring -> corrections(wiring).correct(first, PRICE, "Ada Lind"));
        database.run(wiring -> {
            Wiring afterwards = BriefDesk.gates(wiring.at(LATER.plusSeconds(1)));
            afterwards.the(Corrections.class).withdraw(third, Gone.LEGAL, "A court says so.", "Ada Lind");
        });

        database.run(wiring -> {
            WireEventRepository events = wiring.the(WireEventRepository.class);
            List<WireEvent> all = events.find(new PageKey(Instant.EPOCH, 0), 99);
            assertThat(all.stream().filter(event -> event.at().equals(NOW)))
                    .extracting(event -> event.kind() + " " + event.slug())
                    .containsExactlyInAnyOrder(
                            "PUBLISHED loom-2-ships",
                            "PUBLISHED loom-2-sells",
                            "PUBLISHED loom-2-slips",
                            // in the same instant as the first text, because the clock of tests stands
                            "PUBLISHED loom-2-sells");
            assertThat(all.stream().filter(event -> event.at().isAfter(NOW)))
                    .extracting(event -> event.kind() + " " + event.slug())
                    .containsExactly("CORRECTED loom-2-ships", "WITHDRAWN loom-2-slips");
            assertThat(all.get(all.size() - 1).gone()).contains(Gone.LEGAL);
            assertThat(all.get(all.size() - 1).successor()).isEmpty();
            for (int from = 0; from < all.size() - 1; from++) {
                assertThat(events.find(all.get(from).key(), 1)).containsExactly(all.get(from + 1));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void listAddressesOfWhatIsReviewedOrOfEverything(TestDatabase.Kind kind) throws Exception {
        begin(kind);

        database.run(wiring -> {
            PublicAddressRepository addresses = wiring.the(PublicAddressRepository.class);
            assertThat(addresses.countBriefs(false)).isEqualTo(3);
            assertThat(addresses.countBriefs(true)).isZero();
            assertThat(addresses.findBriefs(false, 1, 1))
                    .containsExactly(new PublicAddressRepository.BriefAddress("loom-2-sells", NOW));
            assertThat(addresses.findBriefs(true, 0, 9)).isEmpty();
            assertThat(addresses.findNews(false, NOW, 1))
                    .containsExactly(new PublicAddressRepository.News("loom-2-slips", "Loom 2 slips", NOW));
            assertThat(addresses.findNews(false, NOW.plusMillis(1), 9)).isEmpty();
            assertThat(addresses.findSubjects(false, "", 2))
                    .containsExactly(
                            new PublicAddressRepository.NamedSubject("chips", "Chips", SubjectKind.TOPIC, 3),
                            new PublicAddressRepository.NamedSubject(
                                    "loom-2-sells", "Loom 2 sells", SubjectKind.PRODUCT, 1));
            assertThat(addresses.findSubjects(false, "loom-2-ships", 9))
                    .extracting(PublicAddressRepository.NamedSubject::slug)
                    .containsExactly("loom-2-slips");
        });
    }
}
