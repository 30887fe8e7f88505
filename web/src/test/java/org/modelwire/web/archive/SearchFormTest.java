package org.modelwire.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modelwire.archive.ReaderFilter;
import org.modelwire.archive.ReaderOrder;
import org.modelwire.brief.draft.ContextKind;

class SearchFormTest {

    private static SearchForm of(Map<String, String> fields) {
        return SearchForm.of(fields::get);
    }

    @Test
    void readsEveryField() {
        SearchForm form = of(Map.of(
                "q", " scarce   memory ",
                "subject", "Halden Labs",
                "publisher", "WWW.Paper.example",
                "kind", "market-signal",
                "from", "2026-01-01",
                "to", "2026-02-01"));

        assertThat(form.text()).isEqualTo("scarce memory");
        assertThat(form.filter())
                .isEqualTo(new ReaderFilter(
                        Optional.of("halden-labs"),
                        Optional.of("paper.example"),
                        Optional.of(ContextKind.MARKET_SIGNAL),
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of(LocalDate.of(2026, 2, 1))));
        assertThat(form.order()).isEqualTo(ReaderOrder.RELEVANCE);
        assertThat(form.notes()).isEmpty();
        assertThat(form.isAsked()).isTrue();
    }

    @Test
    void asksForNothingWhileTheFormIsEmpty() {
        assertThat(of(Map.of()).isAsked()).isFalse();
        assertThat(of(Map.of("q", "  \u0000 ", "kind", "", "from", "")).isAsked())
                .isFalse();
        assertThat(of(Map.of("q", "x")).order()).isEqualTo(ReaderOrder.RELEVANCE);
        assertThat(of(Map.of("publisher", "x.example")).order()).isEqualTo(ReaderOrder.NEWEST);
        assertThat(of(Map.of("q", "x", "sort", "newest")).order()).isEqualTo(ReaderOrder.NEWEST);
    }

    @Test
    void leavesOutWhatCannotBeUsedAndSaysSo() {
        SearchForm form = of(Map.of("q", "w".repeat(5_000), "kind", "poem", "from", "31.12.2026", "to", "2026-02-30"));

        assertThat(form.text()).hasSize(SearchForm.MOST_LETTERS);
        assertThat(form.filter().isSet()).isFalse();
        assertThat(form.notes()).hasSize(4);
        assertThat(form.notes().get(1)).contains("31.12.2026");
    }

    @Test
    void swapsDaysThatStandTheWrongWayRound() {
        SearchForm form = of(Map.of("from", "2026-02-01", "to", "2026-01-01"));

        assertThat(form.filter().from()).contains(LocalDate.of(2026, 1, 1));
        assertThat(form.filter().to()).contains(LocalDate.of(2026, 2, 1));
        assertThat(form.notes()).hasSize(1);
    }

    @Test
    void dropsHalvesOfCharactersAndControls() {
        assertThat(of(Map.of("q", "a\ud800b\u0007c\n")).text()).isEqualTo("a b c");
        assertThat(of(Map.of("q", "\ud83d\ude00")).text()).isEqualTo("\ud83d\ude00");
    }

    @Test
    void keepsTheWholeQuestionInItsAddresses() {
        SearchForm form =
                of(Map.of("q", "a&b=c \"d\" ü", "subject", "Halden Labs", "from", "2026-01-01", "after", "1-2-3"));

        assertThat(form.hrefAfter("9-8-7"))
                .isEqualTo("/archive?q=a%26b%3Dc+%22d%22+%C3%BC&subject=Halden+Labs&from=2026-01-01"
                        + "&sort=relevance&after=9-8-7");
        assertThat(form.href(ReaderOrder.NEWEST)).endsWith("&sort=newest").doesNotContain("after");
        assertThat(form.hrefFor("Orrin")).startsWith("/archive?q=Orrin&subject=Halden+Labs");
    }
}
