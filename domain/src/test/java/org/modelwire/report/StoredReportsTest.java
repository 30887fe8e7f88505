package org.modelwire.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefFlag;
import org.modelwire.brief.BriefNoteRepository;
import org.modelwire.brief.FlagKind;
import org.modelwire.shared.TestDatabase;

/** What readers object to, on both databases. */
class StoredReportsTest {

    private static final ReportForm PRICE = new ReportForm(
            InaccuracyKind.WRONG,
            Optional.of("It costs 4,200 dollars."),
            "It costs 4,400.",
            Optional.of("reader@mail.example"));

    private TestDatabase database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private String file(String slug) throws Exception {
        return database.get(
                wiring -> wiring.the(ReportDesk.class).file(slug, PRICE).orElse(""));
    }

    private List<BriefFlag> flags() throws Exception {
        return database.get(wiring -> wiring.the(BriefNoteRepository.class).findOpenFlags(10));
    }

    private void resolve(String receipt) throws Exception {
        database.run(wiring -> wiring.the(ReportDesk.class).resolve(receipt, "It is 4,200.", "Ada Lind"));
    }

    @ParameterizedTest
    @EnumSource
    void flagTheBriefUntilTheLastOneIsAnswered(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        new BriefDesk(database).published("first.example", "Loom 2 ships");

        String first = file("loom-2-ships");
        String second = file("loom-2-ships");

        assertThat(first).matches("R-[0-9A-Z]{4}-[0-9A-Z]{4}").isNotEqualTo(second);
        assertThat(flags()).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(FlagKind.READER_REPORT);
            assertThat(flag.why()).contains(first);
        });
        resolve(first);
        assertThat(flags()).hasSize(1);
        resolve(second);
        assertThat(flags()).isEmpty();
        assertThatThrownBy(() -> resolve(second)).hasMessageContaining("cannot change from RESOLVED to RESOLVED");
    }

    @ParameterizedTest
    @EnumSource
    void keepWhatTheReaderSaysAndForgetTheAddressWithTheAnswer(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        new BriefDesk(database).published("first.example", "Loom 2 ships");
        String receipt = file("loom-2-ships");

        database.run(wiring -> assertThat(wiring.the(ReportRepository.class).find(EnumSet.of(ReportState.OPEN), 10))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.receiptNumber()).isEqualTo(receipt);
                    assertThat(report.brief().slug()).isEqualTo("loom-2-ships");
                    assertThat(report.revision()).isEqualTo(1);
                    assertThat(report.sentence()).contains("It costs 4,200 dollars.");
                    assertThat(report.mail()).contains("reader@mail.example");
                }));
        resolve(receipt);
        database.run(wiring -> assertThat(wiring.the(ReportRepository.class).find(EnumSet.of(ReportState.RESOLVED), 10))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.note()).contains("It is 4,200.");
                    assertThat(report.resolver()).contains("Ada Lind");
                    assertThat(report.mail()).isEmpty();
                }));
    }

    @ParameterizedTest
    @EnumSource
    void areNotTakenForABriefThatReadersCannotSee(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        new BriefDesk(database).drafted("first.example", "Loom 2 ships");
        assertThat(file("loom-2-ships")).isEmpty();
        assertThat(flags()).isEmpty();
    }
}
