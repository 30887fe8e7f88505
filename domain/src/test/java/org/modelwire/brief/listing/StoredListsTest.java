package org.modelwire.brief.listing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;
import org.modelwire.shared.TestDatabase;
import org.modelwire.story.WireDay;
import org.modelwire.subject.SubjectKind;

/** Lists of public briefs on both databases. */
class StoredListsTest {

    private static final WireDay DAY = new WireDay(LocalDate.of(2026, 2, 20));

    private TestDatabase database;

    @AfterEach
    void close() {
        database.close();
    }

    private ListedBriefs migrated(TestDatabase.Kind kind) {
        database = TestDatabase.migrated(kind);
        return new ListedBriefs(database);
    }

    private List<Long> day(Optional<Long> last, int limit) throws Exception {
        return database.get(wiring ->
                wiring
                        .the(BriefListRepository.class)
                        .findDay(DAY, last.map(wiring.the(BriefRepository.class)::get), limit)
                        .stream()
                        .map(Brief::id)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aDayIsWhatWasReportedOnItInUtc(TestDatabase.Kind kind) throws Exception {
        ListedBriefs briefs = migrated(kind);
        briefs.add("The second before", "2026-02-19T23:59:59Z", 1);
        long first = briefs.add("Its first second", "2026-02-20T00:00:00Z", 1);
        long last = briefs.add("Its last second", "2026-02-20T23:59:59Z", 1);
        briefs.add("The second after", "2026-02-21T00:00:00Z", 1);
        briefs.set(briefs.add("Held", "2026-02-20T10:00:00Z", 5), "HELD");

        assertThat(day(Optional.empty(), 9)).containsExactly(last, first);
        database.run(wiring -> {
            assertThat(wiring.the(BriefListRepository.class).count(DAY)).isEqualTo(2);
            assertThat(wiring.the(BriefListRepository.class).findWeightiest(DAY, 9))
                    .extracting(Brief::id)
                    .containsExactly(last, first);
        });
    }

    @ParameterizedTest
    @EnumSource
    void pagesNeitherLoseNorRepeatWhenBriefsComeAndGoMeanwhile(TestDatabase.Kind kind) throws Exception {
        ListedBriefs briefs = migrated(kind);
        long three = briefs.add("Three", "2026-02-20T03:00:00Z", 1);
        long two = briefs.add("Two", "2026-02-20T04:00:00Z", 1);
        long one = briefs.add("One", "2026-02-20T04:00:00Z", 1);
        assertThat(day(Optional.empty(), 2)).containsExactly(one, two);

        briefs.add("Newer", "2026-02-20T05:00:00Z", 1);
        briefs.set(two, "WITHDRAWN");

        assertThat(day(Optional.of(two), 2)).containsExactly(three);
        assertThat(day(Optional.of(one), 2)).containsExactly(three);
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheNearestDaysThatHaveBriefs(TestDatabase.Kind kind) throws Exception {
        ListedBriefs briefs = migrated(kind);
        briefs.add("Long before", "2026-01-03T12:00:00Z", 1);
        briefs.add("Before", "2026-02-11T12:00:00Z", 1);
        briefs.add("After", "2026-02-23T23:00:00Z", 1);
        briefs.set(briefs.add("Held", "2026-02-19T12:00:00Z", 1), "HELD");

        database.run(wiring -> {
            BriefListRepository lists = wiring.the(BriefListRepository.class);
            assertThat(lists.findDayBefore(DAY)).map(WireDay::date).contains(LocalDate.of(2026, 2, 11));
            assertThat(lists.findDayAfter(DAY)).map(WireDay::date).contains(LocalDate.of(2026, 2, 23));
            assertThat(lists.findDayAfter(new WireDay(LocalDate.of(2026, 2, 23))))
                    .isEmpty();
            assertThat(lists.findDayBefore(new WireDay(LocalDate.of(2026, 1, 3))))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatPublicBriefsName(TestDatabase.Kind kind) throws Exception {
        ListedBriefs briefs = migrated(kind);
        long old = briefs.add("Old", "2026-01-03T12:00:00Z", 1, "Orrin", "Halden");
        long recent = briefs.add("Recent", "2026-02-20T12:00:00Z", 1, "Orrin", "Tessellate");
        briefs.set(briefs.add("Held", "2026-02-20T12:00:00Z", 1, "Orrin"), "HELD");
        SubjectCount orrin = new SubjectCount("orrin", "Orrin", SubjectKind.ORGANISATION, 2);
        SubjectCount halden = new SubjectCount("halden", "Halden", SubjectKind.ORGANISATION, 1);
        SubjectCount tessellate = new SubjectCount("tessellate", "Tessellate", SubjectKind.ORGANISATION, 1);
        Instant since = Instant.parse("2026-02-01T00:00:00Z");

        database.run(wiring -> {
            MentionRepository mentions = wiring.the(MentionRepository.class);
            assertThat(mentions.countAll()).containsExactlyInAnyOrder(orrin, halden, tessellate);
            assertThat(mentions.countSince(since, 1))
                    .containsExactly(new SubjectCount("orrin", "Orrin", SubjectKind.ORGANISATION, 1));
            assertThat(mentions.countBeside("orrin", 9)).containsExactly(halden, tessellate);
            assertThat(mentions.count("orrin")).isEqualTo(2);
            assertThat(mentions.findFirst("orrin")).contains(Instant.parse("2026-01-03T12:00:00Z"));
            assertThat(mentions.findReported("orrin", since)).containsExactly(Instant.parse("2026-02-20T12:00:00Z"));
            assertThat(mentions.findFirst("nobody")).isEmpty();

            BriefListRepository lists = wiring.the(BriefListRepository.class);
            assertThat(lists.findMentioning("orrin", Optional.empty(), 9))
                    .extracting(Brief::id)
                    .containsExactly(recent, old);
            Brief last = wiring.the(BriefRepository.class).get(recent);
            assertThat(lists.findMentioning("orrin", Optional.of(last), 9))
                    .extracting(Brief::id)
                    .containsExactly(old);
            assertThat(lists.findAll(List.of(old, recent))).hasSize(2);
            assertThat(lists.findAll(List.of())).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterWhatReadersSawAndNothingElse(TestDatabase.Kind kind) throws Exception {
        ListedBriefs briefs = migrated(kind);
        briefs.set(briefs.add("Gone", "2026-02-20T12:00:00Z", 1), "WITHDRAWN");
        long draft = briefs.add("Draft", "2026-02-20T12:00:00Z", 1);
        database.run(wiring -> wiring.the(EntityManager.class)
                .createNativeQuery("update brief set state = 'HELD', published_at = null where id = " + draft)
                .executeUpdate());

        database.run(wiring -> {
            BriefListRepository lists = wiring.the(BriefListRepository.class);
            assertThat(lists.findShown("gone")).isPresent();
            assertThat(lists.findShown("draft")).isEmpty();
            assertThat(lists.findShown("nothing")).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void findsSubjectsByHowAWordOfTheirNameBegins(TestDatabase.Kind kind) throws Exception {
        ListedBriefs briefs = migrated(kind);
        briefs.add("One", "2026-02-20T12:00:00Z", 1, "Orrin Systems", "System 100% Safe");
        briefs.add("Two", "2026-02-20T12:00:00Z", 1, "Orrin Systems");
        briefs.set(briefs.add("Held", "2026-02-20T12:00:00Z", 1, "Systemic"), "HELD");

        database.run(wiring -> {
            MentionRepository mentions = wiring.the(MentionRepository.class);
            assertThat(mentions.countBeginning("SYST", 9))
                    .extracting(SubjectCount::slug)
                    .containsExactly("orrin-systems", "system-100-safe");
            assertThat(mentions.countBeginning("100%", 9)).hasSize(1);
            assertThat(mentions.countBeginning("%", 9)).isEmpty();
            assertThat(mentions.countBeginning("_", 9)).isEmpty();
            assertThat(mentions.countBeginning("ystem", 9)).isEmpty();
        });
    }
}
