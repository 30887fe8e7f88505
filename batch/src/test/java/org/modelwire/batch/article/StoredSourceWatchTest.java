package org.modelwire.batch.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.modelwire.shared.Wiring.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.ArticleText;
import org.modelwire.batch.fetch.FetchRequest;
import org.modelwire.batch.fetch.LocalServer;
import org.modelwire.batch.fetch.PolitePieces;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefFlag;
import org.modelwire.brief.BriefNoteRepository;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.FlagKind;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.shared.ReasonedException;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** What becomes of a public brief whose sources are read again in its fourteen days, on both databases. */
class StoredSourceWatchTest {

    private static final Instant NEXT_DAY = NOW.plus(Duration.ofHours(25));

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

    private static FetchLedger ledger(Wiring wiring) {
        return BriefDesk.gates(wiring).at(NEXT_DAY).the(FetchLedger.class);
    }

    /** Reads the page of the one source, which answers with a status. */
    private void read(int status) throws Exception {
        try (LocalServer site = new LocalServer().on("/robots.txt", 404).on("/1", status)) {
            ReasonedException failure = catchThrowableOfType(
                    ReasonedException.class,
                    () -> PolitePieces.local(Duration.ofSeconds(10))
                            .fetcher()
                            .fetch(FetchRequest.of(site.address("/1"), FetchRequest.Kind.PAGE)));
            long article = database.get(wiring -> ledger(wiring).due().get(0).id());
            database.run(wiring -> ledger(wiring).fail(article, failure));
        }
    }

    private List<FlagKind> flags() throws Exception {
        return database.get(wiring ->
                wiring
                        .the(BriefNoteRepository.class)
                        .findOpenFlags(wiring.the(BriefRepository.class).get(brief))
                        .stream()
                        .map(BriefFlag::kind)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"H2, 404", "H2, 410", "POSTGRESQL, 404", "POSTGRESQL, 410"})
    void aSourceThatIsGonePutsTheBriefIntoReview(TestDatabase.Kind kind, int status) throws Exception {
        open(kind);
        read(status);
        assertThat(flags()).containsExactly(FlagKind.SOURCE_GONE);
    }

    @ParameterizedTest
    @CsvSource({"H2, 503", "H2, 429", "POSTGRESQL, 503"})
    void aServerThatFailsSaysNothingAboutTheSource(TestDatabase.Kind kind, int status) throws Exception {
        open(kind);
        read(status);
        assertThat(flags()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatChangedIsToldAnew(TestDatabase.Kind kind) throws Exception {
        open(kind);
        ArticleText changed = new ArticleText(
                "Loom 2 ships",
                StoredWire.TEXT.replace("4,200", "5,900"),
                Optional.of(NOW),
                Optional.empty(),
                Optional.of("en"));
        database.run(wiring -> {
            FetchLedger ledger = ledger(wiring);
            assertThat(ledger.fetched(
                            ledger.due().get(0).id(),
                            changed,
                            RightsDecision.of(List.of(), java.util.OptionalInt.empty())))
                    .isTrue();
        });
        database.run(wiring -> assertThat(ledger(wiring).due()).isEmpty());
    }
}
