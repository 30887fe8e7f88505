package org.modelwire.brief.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.listing.ListedBriefs;
import org.modelwire.brief.listing.MentionRepository;
import org.modelwire.brief.listing.SubjectCount;
import org.modelwire.brief.subjects.SubjectDesk.Named;
import org.modelwire.shared.StateChanged;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;
import org.modelwire.subject.Subject;
import org.modelwire.subject.SubjectAlias;
import org.modelwire.subject.SubjectKind;
import org.modelwire.subject.SubjectRepository;

/** What editors say of subjects, on both databases, and that no later text takes it back. */
class StoredSubjectDeskTest {

    private static final String DAY = "2026-03-01T08:00:00Z";

    private TestDatabase database;
    private ListedBriefs briefs;

    @AfterEach
    void close() {
        database.close();
    }

    private void begin(TestDatabase.Kind kind) {
        database = TestDatabase.migrated(kind);
        briefs = new ListedBriefs(database);
    }

    private long id(String slug) throws Exception {
        return database.get(wiring -> wiring.the(SubjectRepository.class)
                .findExactly(slug)
                .orElseThrow()
                .id());
    }

    private static SubjectDesk desk(Wiring wiring) {
        return wiring.the(SubjectDesk.class);
    }

    private List<String> counted() throws Exception {
        return database.get(wiring -> wiring.the(MentionRepository.class).countAll().stream()
                .map(count -> count.slug() + " " + count.briefs())
                .sorted()
                .toList());
    }

    private String seen(String slug) throws Exception {
        return database.get(wiring -> wiring.the(SubjectRepository.class)
                .findBySlug(slug)
                .map(Subject::slug)
                .orElse("nothing"));
    }

    @ParameterizedTest
    @EnumSource
    void mergesWithMentionsAndLeadsFromTheOldAddressToTheNewOne(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.add("One", DAY, 50, "Tessella Inc");
        briefs.add("Two", DAY, 50, "Tessella");
        briefs.add("Both", DAY, 50, "Tessella", "Tessella Inc");
        long old = id("tessella-inc");

        database.run(wiring -> {
            assertThat(desk(wiring).merge(old, "tessella", "mara")).isEqualTo("tessella");
            assertThat(wiring.fired(StateChanged.class))
                    .extracting(StateChanged::item, StateChanged::itemId, StateChanged::to, StateChanged::actor)
                    .containsExactly(tuple("subject", old, "MERGED", "mara"));
            assertThat(wiring.fired(SubjectMerged.class))
                    .extracting(SubjectMerged::subject)
                    .containsExactly(old);
        });

        assertThat(counted()).containsExactly("tessella 3");
        assertThat(seen("tessella-inc")).isEqualTo("tessella");
    }

    @ParameterizedTest
    @EnumSource
    void staysMergedWhateverALaterTextNames(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.add("One", DAY, 50, "Tessella Inc");
        briefs.add("Two", DAY, 50, "Tessella");
        long old = id("tessella-inc");
        database.run(wiring -> desk(wiring).merge(old, "tessella", "mara"));

        briefs.add("Three", DAY, 50, "Tessella Inc", "Tessella");

        assertThat(counted()).containsExactly("tessella 3");
    }

    @ParameterizedTest
    @EnumSource
    void takesAlongWhatWasMergedAndNamedBefore(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.add("One", DAY, 50, "Tessella Incorporated", "Tessella Inc", "Tessella");
        long first = id("tessella-incorporated");
        long second = id("tessella-inc");
        database.run(wiring -> desk(wiring).alias(first, "TSLL", "mara"));
        database.run(wiring -> desk(wiring).merge(first, "tessella-inc", "mara"));
        database.run(wiring -> desk(wiring).merge(second, "Tessella", "mara"));

        assertThat(seen("tessella-incorporated")).isEqualTo("tessella");
        assertThat(seen("tsll")).isEqualTo("tessella");
    }

    @ParameterizedTest
    @EnumSource
    void partsWhatWasMergedWithItsOwnMentions(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.add("One", DAY, 50, "Skua Labs");
        briefs.add("Two", DAY, 50, "Skua");
        briefs.add("Both", DAY, 50, "Skua", "Skua Labs");
        long labs = id("skua-labs");
        database.run(wiring -> desk(wiring).merge(labs, "skua", "mara"));
        database.run(wiring -> desk(wiring).part(labs, "mara"));

        assertThat(counted()).containsExactly("skua 2", "skua-labs 2");
        assertThat(seen("skua-labs")).isEqualTo("skua-labs");
        assertThatThrownBy(() -> database.run(wiring -> desk(wiring).part(labs, "mara")))
                .isInstanceOf(SubjectRefusalException.class);
    }

    @ParameterizedTest
    @EnumSource
    void mergesNothingIntoItselfOrIntoWhatIsNotThere(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.add("One", DAY, 50, "Skua Labs", "Skua");
        long labs = id("skua-labs");
        for (String target : List.of("Skua Labs", "nobody", " ")) {
            assertThatThrownBy(() -> database.run(wiring -> desk(wiring).merge(labs, target, "mara")))
                    .isInstanceOf(SubjectRefusalException.class);
        }
        database.run(wiring -> desk(wiring).merge(labs, "skua", "mara"));
        assertThatThrownBy(() -> database.run(wiring -> desk(wiring).merge(labs, "skua", "mara")))
                .hasMessageContaining("merged it into Skua meanwhile");
        assertThat(counted()).containsExactly("skua 1");
    }

    @ParameterizedTest
    @EnumSource
    void makesASubjectOfTheMentionsWithSomeWords(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.add("One", DAY, 50, "Loom");
        long loom = id("loom");
        database.run(wiring -> assertThat(
                        desk(wiring).split(loom, "LOOM", new Named("Loom (card)", SubjectKind.PRODUCT), "mara"))
                .isEqualTo("loom-card"));
        assertThat(counted()).containsExactly("loom-card 1");
        assertThatThrownBy(() -> database.run(
                        wiring -> desk(wiring).split(loom, "loom", new Named("Loom two", SubjectKind.PRODUCT), "mara")))
                .hasMessageContaining("No text names");
        assertThat(seen("loom-two")).isEqualTo("nothing");
    }

    @ParameterizedTest
    @EnumSource
    void givesAnotherNameOnlyToWhatIsAsItWasSeen(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.add("One", DAY, 50, "Skua");
        long skua = id("skua");
        SubjectKind before = database.get(wiring ->
                wiring.the(SubjectRepository.class).find(skua).orElseThrow().kind());
        Named seen = new Named("Skua", before);
        database.run(
                wiring -> desk(wiring).name(skua, seen, new Named(" Skua  AG ", SubjectKind.ORGANISATION), "mara"));
        assertThatThrownBy(() -> database.run(
                        wiring -> desk(wiring).name(skua, seen, new Named("Skua Ltd", SubjectKind.PERSON), "ines")))
                .hasMessageContaining("called it Skua AG");
        database.run(wiring -> assertThat(wiring.the(SubjectRepository.class).findBySlug("skua"))
                .hasValueSatisfying(subject -> {
                    assertThat(subject.name()).isEqualTo("Skua AG");
                    assertThat(subject.kind()).isEqualTo(SubjectKind.ORGANISATION);
                }));
    }

    @ParameterizedTest
    @EnumSource
    void knowsASubjectByItsOtherNames(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.add("One", DAY, 50, "Skua", "Tern");
        long skua = id("skua");
        database.run(wiring -> desk(wiring).alias(skua, "Skua AG", "mara"));
        briefs.add("Two", DAY, 50, "Skua AG");
        assertThat(counted()).containsExactly("skua 2", "tern 1");
        for (String taken : List.of("Tern", "Skua AG", "")) {
            assertThatThrownBy(() -> database.run(wiring -> desk(wiring).alias(skua, taken, "mara")))
                    .isInstanceOf(SubjectRefusalException.class);
        }
        database.run(wiring -> desk(wiring).dropAlias(skua, "skua-ag", "mara"));
        database.run(wiring -> assertThat(wiring.the(SubjectRepository.class)
                        .findAliases(
                                wiring.the(SubjectRepository.class).find(skua).orElseThrow()))
                .extracting(SubjectAlias::name)
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void namesNothingThatIsBlocked(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.add("One", DAY, 50, "Monday", "Skua");
        long monday = id("monday");
        database.run(wiring -> desk(wiring).block(monday, true, "a day", "mara"));
        briefs.add("Two", DAY, 50, "Monday");
        assertThat(counted()).containsExactly("skua 1");
        assertThat(seen("monday")).isEqualTo("nothing");

        database.run(wiring -> desk(wiring).block(monday, false, "a band", "mara"));
        assertThat(counted()).containsExactly("monday 1", "skua 1");
    }

    @ParameterizedTest
    @EnumSource
    void countsTheWordsByWhichTextsNameIt(TestDatabase.Kind kind) throws Exception {
        begin(kind);
        briefs.add("One", DAY, 50, "Skua");
        briefs.add("Two", DAY, 50, "Skua");
        database.run(wiring -> assertThat(wiring.the(MentionMoveRepository.class)
                        .findWords(
                                wiring.the(SubjectRepository.class)
                                        .findBySlug("skua")
                                        .orElseThrow(),
                                5))
                .containsExactly(new MentionMoveRepository.NamedBy("skua", 2)));
        assertThat(database.<List<SubjectCount>>get(
                        wiring -> wiring.the(MentionRepository.class).countAll()))
                .hasSize(1);
        assertThat(database.<Optional<Subject>>get(
                        wiring -> wiring.the(SubjectRepository.class).findBySlug("tern")))
                .isEmpty();
    }
}
