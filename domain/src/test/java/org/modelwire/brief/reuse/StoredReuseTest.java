package org.modelwire.brief.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelwire.shared.Wiring.NOW;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelwire.StoredWire;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.BriefCorrected;
import org.modelwire.brief.BriefDesk;
import org.modelwire.brief.BriefPublished;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.CorrectedWords;
import org.modelwire.brief.CorrectionKind;
import org.modelwire.brief.Corrections;
import org.modelwire.brief.Span;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.removal.Removal;
import org.modelwire.shared.TestDatabase;
import org.modelwire.shared.Wiring;

/** What publishers are shown of the use of their articles, on both databases. */
class StoredReuseTest {

    /** Counts the letters of excerpts, so that what is handed to it can be seen. */
    private static final ReuseMeter LETTERS = new ReuseMeter() {

        @Override
        public Reuse measure(String article, List<String> sentences, List<Span> excerpts) {
            int quoted = excerpts.stream()
                    .mapToInt(span -> span.end() - span.start())
                    .sum();
            return new Reuse(article.length(), quoted, sentences.size());
        }

        @Override
        public int words(String text) {
            return text.length();
        }
    };

    /** Shows half of each quote, and all but its last character where the text of the article is at hand. */
    private static final Phrases HALVES = (sentences, article) -> sentences.stream()
            .map(sentence -> sentence.quotes().stream()
                    .map(words -> new Phrase(
                            words, List.of(new Span(0, article.isEmpty() ? words.length() / 2 : words.length() - 1))))
                    .toList())
            .toList();

    private TestDatabase database;
    private long brief;

    private void open(TestDatabase.Kind kind) throws Exception {
        database = TestDatabase.migrated(kind);
        brief = new BriefDesk(database).published("tessera.example", "Loom 2 ships");
        database.run(wiring ->
                ledger(wiring).measure(new BriefPublished(brief, "loom-2-ships", Optional.empty(), false, NOW)));
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private static ReuseLedger ledger(Wiring wiring) {
        return wiring.use(ReuseMeter.class, LETTERS).use(Phrases.class, HALVES).the(ReuseLedger.class);
    }

    private static Publisher publisher(Wiring wiring) {
        return wiring.the(PublisherRepository.class)
                .findByDomain("tessera.example")
                .orElseThrow();
    }

    private static List<SourceReuseRepository.Shown> shown(Wiring wiring) {
        return wiring.the(SourceReuseRepository.class).findShown(publisher(wiring), 10);
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsMeasuredAgainstEachArticleBehindItWithWhatIsShownOfItsQuotes(TestDatabase.Kind kind) throws Exception {
        open(kind);
        int quoted = "Tessellate shipped its Loom 2 car".length() + "The card costs 4,200 dollars".length();
        database.run(wiring -> {
            assertThat(shown(wiring)).singleElement().satisfies(one -> {
                assertThat(one.text().headline()).isEqualTo("Loom 2 ships");
                assertThat(one.article().url()).isEqualTo("https://tessera.example/1");
                // two sentences of summary and one of consequence
                assertThat(one.reuse()).isEqualTo(new Reuse(StoredWire.TEXT.length(), quoted, 3));
            });
            long text = shown(wiring).get(0).text().id();
            assertThat(wiring.the(SourceReuseRepository.class)
                            .findQuoting(List.of(text))
                            .get(text))
                    .extracting(sentence -> sentence.quote().orElseThrow())
                    .containsExactly("Tessellate shipped its Loom 2 card", "The card costs 4,200 dollars.");
            assertThat(wiring.the(SourceReuseRepository.class).findSince(publisher(wiring), NOW))
                    .hasSize(1);
            assertThat(wiring.the(SourceReuseRepository.class).findSince(publisher(wiring), NOW.plusMillis(1)))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void readersAreShownLessOnceTheTextOfTheArticleIsGone(TestDatabase.Kind kind) throws Exception {
        open(kind);
        database.run(wiring -> assertThat(phrases(wiring))
                .containsExactlyInAnyOrder("Tessellate shipped its Loom 2 car …", "The card costs 4,200 dollars …"));
        database.run(wiring -> wiring.the(EntityManager.class)
                .createQuery("update Article a set a.sourceText = null")
                .executeUpdate());
        database.run(wiring ->
                assertThat(phrases(wiring)).containsExactlyInAnyOrder("Tessellate shippe …", "The card costs …"));
    }

    private List<String> phrases(Wiring wiring) {
        BriefRevision text = wiring.the(BriefRepository.class).get(brief).current();
        return wiring
                .use(Phrases.class, HALVES)
                .the(ShownQuotes.class)
                .of(
                        text,
                        wiring.the(ArticleRepository.class)
                                .findByStory(text.brief().storyId()))
                .values()
                .stream()
                .flatMap(List::stream)
                .map(Phrase::text)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasMeasuredStaysWhereTheTextOfTheArticleIsGone(TestDatabase.Kind kind) throws Exception {
        open(kind);
        database.run(wiring -> BriefDesk.gates(wiring)
                .the(Corrections.class)
                .correct(
                        brief,
                        new CorrectedWords(CorrectionKind.CORRECTION, "4,200", "4,300", "It was wrong."),
                        "Ada Lind"));
        database.run(wiring -> wiring.the(EntityManager.class)
                .createQuery("update Article a set a.sourceText = null")
                .executeUpdate());
        database.run(wiring -> ledger(wiring).measure(new BriefCorrected(brief, "loom-2-ships", NOW.plusSeconds(9))));
        database.run(wiring -> assertThat(shown(wiring))
                .singleElement()
                .satisfies(one -> assertThat(one.reuse().articleWords()).isEqualTo(StoredWire.TEXT.length())));
    }

    @ParameterizedTest
    @EnumSource
    void aBriefThatIsGoneShowsNothingAndKeepsItsPlaceInTheTrend(TestDatabase.Kind kind) throws Exception {
        open(kind);
        database.run(wiring -> BriefDesk.gates(wiring).the(Removal.class).hide(brief, "request T-1", "Ada Lind"));
        database.run(wiring -> {
            assertThat(shown(wiring)).isEmpty();
            assertThat(wiring.the(SourceReuseRepository.class).findSince(publisher(wiring), NOW))
                    .hasSize(1);
        });
    }
}
