package org.modelwire.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveEntry;
import org.modelwire.archive.ReaderFields;
import org.modelwire.archive.ReaderFilter;
import org.modelwire.archive.ReaderOrder;
import org.modelwire.archive.ReaderQuestion;
import org.modelwire.archive.ReaderResult;
import org.modelwire.brief.Span;
import org.modelwire.brief.draft.ContextKind;

/** What every engine promises to readers. */
public abstract class ReaderContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** A new archive without a brief in it. */
    protected abstract Archive empty() throws Exception;

    private Archive archive;

    @BeforeEach
    void fill() throws Exception {
        archive = empty();
        archive.put(List.of(
                entry(1, DAY, "Card is late", "The council waits for it.", ContextKind.EXPLAINER, "paper.example"),
                entry(2, DAY.plusDays(1), "Council approves a hall", "It is in Lulea.", ContextKind.POLICY_WATCH),
                entry(
                        3,
                        DAY.plusDays(2),
                        "Banks lend",
                        "A hall is pledged.",
                        ContextKind.EXPLAINER,
                        "ledger.example")));
    }

    private static ArchiveEntry entry(
            long id, LocalDate day, String headline, String summary, ContextKind kind, String... publishers) {
        return new ArchiveEntry(
                id,
                "brief-" + id,
                headline + "\n" + summary,
                List.of("subject-" + id, "every"),
                day,
                true,
                new ReaderFields(headline, "Context number" + id, Optional.of(kind), List.of(publishers)));
    }

    private static ReaderQuestion question(String text, boolean every, ReaderFilter filter, ReaderOrder order) {
        return new ReaderQuestion(text, every, filter, order, Optional.empty(), 20);
    }

    private List<Long> find(String text) {
        return archive.find(question(text, true, ReaderFilter.NONE, ReaderOrder.RELEVANCE))
                .briefIds();
    }

    private List<Long> within(ReaderFilter filter) {
        return archive.find(question("", true, filter, ReaderOrder.NEWEST)).briefIds();
    }

    @Test
    void putsTheBriefFirstThatHasTheWordInItsHeadline() {
        assertThat(find("halls")).containsExactly(2L, 3L);
        assertThat(find("council")).containsExactly(2L, 1L);
    }

    @Test
    void findsWordsOfTheContextToo() {
        assertThat(find("number3")).containsExactly(3L);
    }

    @Test
    void wantsEveryWordOrAnyAsItIsAsked() {
        assertThat(find("council hall")).containsExactly(2L);
        assertThat(archive.find(question("council hall", false, ReaderFilter.NONE, ReaderOrder.RELEVANCE))
                        .briefIds())
                .startsWith(2L)
                .containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void findsCommonWordsAsWell() {
        archive.put(IntStream.range(10, 60)
                .mapToObj(id -> entry(id, DAY, "Chips", "Chips again.", ContextKind.EXPLAINER))
                .toList());
        ReaderResult found = archive.find(question("chips", true, ReaderFilter.NONE, ReaderOrder.RELEVANCE));
        assertThat(found.found()).isEqualTo(50);
        assertThat(found.briefIds()).hasSize(20);
    }

    @Test
    void filtersBySubjectPublisherKindAndDays() {
        ReaderFilter none = ReaderFilter.NONE;
        assertThat(within(none)).containsExactly(3L, 2L, 1L);
        assertThat(within(new ReaderFilter(
                        Optional.of("subject-2"), none.publisher(), none.kind(), none.from(), none.to())))
                .containsExactly(2L);
        assertThat(within(new ReaderFilter(
                        none.subject(), Optional.of("paper.example"), none.kind(), none.from(), none.to())))
                .containsExactly(1L);
        assertThat(within(new ReaderFilter(
                        none.subject(), none.publisher(), Optional.of(ContextKind.EXPLAINER), none.from(), none.to())))
                .containsExactly(3L, 1L);
        assertThat(within(new ReaderFilter(
                        none.subject(),
                        none.publisher(),
                        none.kind(),
                        Optional.of(DAY.plusDays(1)),
                        Optional.of(DAY.plusDays(1)))))
                .containsExactly(2L);
    }

    @Test
    void neverFindsADraft() {
        archive.put(List.of(new ArchiveEntry(
                4, "draft", "Hall", List.of(), DAY, false, new ReaderFields("Hall", "", Optional.empty(), List.of()))));
        assertThat(find("hall")).containsExactly(2L, 3L);
    }

    @Test
    void forgetsWhatIsRemovedAndKnowsWhatIsPut() {
        archive.remove(List.of(2L));
        archive.put(List.of(entry(4, DAY, "A hall burns", "", ContextKind.EXPLAINER)));
        assertThat(find("hall")).containsExactly(4L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELEVANCE", "NEWEST"})
    void pagesHoldEachBriefOnce(ReaderOrder order) {
        archive.put(IntStream.range(10, 57)
                .mapToObj(
                        id -> entry(id, DAY.plusDays(id % 4), "Chips", "chips ".repeat(id % 3), ContextKind.EXPLAINER))
                .toList());
        List<Long> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        int pages = 0;
        do {
            ReaderResult page = archive.find(new ReaderQuestion("chips", true, ReaderFilter.NONE, order, next, 10));
            assertThat(page.found()).isEqualTo(47);
            all.addAll(page.briefIds());
            next = page.next();
            pages++;
        } while (next.isPresent());
        assertThat(pages).isEqualTo(5);
        assertThat(all)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(10, 57).boxed().toList());
    }

    @Test
    void aPageByDayGoesOnWhereItWasWhenBriefsComeInMeanwhile() {
        ReaderResult first =
                archive.find(new ReaderQuestion("", true, ReaderFilter.NONE, ReaderOrder.NEWEST, Optional.empty(), 2));
        archive.put(List.of(entry(4, DAY.plusDays(9), "New", "", ContextKind.EXPLAINER)));
        assertThat(archive.find(new ReaderQuestion("", true, ReaderFilter.NONE, ReaderOrder.NEWEST, first.next(), 2))
                        .briefIds())
                .containsExactly(1L);
    }

    private ReaderResult after(String position) {
        return archive.find(
                new ReaderQuestion("hall", true, ReaderFilter.NONE, ReaderOrder.RELEVANCE, Optional.of(position), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-2", "zz-1-1", "3f800000-1-1\n", "3f800000-1-99999999999999999999"})
    void refusesToGoOnAfterWhatNoSearchGave(String position) {
        assertThatThrownBy(() -> after(position)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7fc00000-1-1", "ffffffff-9999999-999999999999999999", "0-0-0"})
    void standsAPositionThatIsMadeUp(String position) {
        assertThat(after(position).found()).isEqualTo(2);
    }

    @Test
    void takesAnythingAReaderTypesAsWords() {
        for (String text : List.of(
                "hall",
                "\"hall\" AND (x:y* OR [7 TO 9]) \\ { } ^2 ~ +hall -hall !",
                "hall\u0000\ud83d\ude00 \ud800 \u202e",
                "hall ".repeat(10_000),
                "<script>hall</script>",
                "hall'; drop table brief; --")) {
            assertThat(archive.find(question(text, false, ReaderFilter.NONE, ReaderOrder.RELEVANCE))
                            .briefIds())
                    .as(text.substring(0, Math.min(40, text.length())))
                    .contains(2L, 3L);
        }
        for (String text : List.of("?!*(){}[]^\"~\\/:", "the of and", " ", "\u0000")) {
            assertThat(find(text)).as(text).containsExactly(3L, 2L, 1L);
        }
        assertThat(find("w".repeat(100_000))).isEmpty();
    }

    @Test
    void marksTheWordsInAnyForm() {
        assertThat(archive.mark("halls approved", "Council approves a hall’s plan"))
                .containsExactly(new Span(8, 16), new Span(19, 25));
        assertThat(archive.mark("the", "the hall")).isEmpty();
    }
}
