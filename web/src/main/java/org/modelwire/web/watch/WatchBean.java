package org.modelwire.web.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modelwire.watch.WatchCount;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;

/** The watch ledger: some of each shelf, or one shelf page by page, and the score. */
@Named("ledger")
@RequestScoped
public class WatchBean implements PageContent {

    private static final int ON_PAGE = 30;
    private static final int ON_OVERVIEW = 6;

    @Inject
    private LedgerReader reader;

    private Optional<Shelf> chosen = Optional.empty();
    private List<WatchCount> counts = List.of();
    private final List<Section> sections = new ArrayList<>();

    /**
     * A shelf as it is shown.
     *
     * @param count how many items stand on it
     * @param more where its other items are; empty if there are none
     */
    public record Section(String word, String title, String meaning, long count, List<LedgerItem> items, String more) {

        public String getWord() {
            return word;
        }

        public String getTitle() {
            return title;
        }

        public String getMeaning() {
            return meaning;
        }

        public long getCount() {
            return count;
        }

        public List<LedgerItem> getItems() {
            return items;
        }

        public String getMore() {
            return more;
        }
    }

    /** A link to a shelf. */
    public record Filter(String title, String href, long count, boolean current) {

        public String getTitle() {
            return title;
        }

        public String getHref() {
            return href;
        }

        public long getCount() {
            return count;
        }

        public String getCurrent() {
            return current ? "true" : "false";
        }
    }

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        String word = request.getParameter("state");
        Optional<String> last = Optional.ofNullable(request.getParameter("after"));
        chosen = Optional.ofNullable(word).flatMap(Shelf::find);
        if (chosen.isEmpty() && (word != null || last.isPresent())) {
            return Outcome.UNKNOWN;
        }
        counts = reader.count();
        List<Shelf> shown = chosen.map(List::of).orElse(List.of(Shelf.values()));
        for (Shelf shelf : shown) {
            Optional<LedgerReader.Page> page = reader.page(shelf, last, chosen.isPresent() ? ON_PAGE : ON_OVERVIEW);
            if (page.isEmpty()) {
                return Outcome.UNKNOWN;
            }
            if (chosen.isPresent() || !page.get().items().isEmpty()) {
                sections.add(section(shelf, page.get()));
            }
        }
        return Outcome.FOUND;
    }

    private Section section(Shelf shelf, LedgerReader.Page page) {
        String more = page.next()
                .map(slug -> shelf.href() + (chosen.isPresent() ? "&after=" + slug : ""))
                .orElse("");
        return new Section(shelf.word(), shelf.title(), shelf.meaning(), count(shelf), page.items(), more);
    }

    private long count(Shelf shelf) {
        return counts.stream()
                .filter(count -> shelf.states().contains(count.state()))
                .mapToLong(WatchCount::items)
                .sum();
    }

    /** How many items there are. */
    public long getTotal() {
        return counts.stream().mapToLong(WatchCount::items).sum();
    }

    /** Whether only one shelf is shown. */
    public boolean isFiltered() {
        return chosen.isPresent();
    }

    public List<Section> getSections() {
        return sections;
    }

    /** Every shelf, and all of them. */
    public List<Filter> getFilters() {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("All", Shelf.LEDGER, getTotal(), chosen.isEmpty()));
        Arrays.stream(Shelf.values())
                .map(shelf -> new Filter(shelf.title(), shelf.href(), count(shelf), chosen.equals(Optional.of(shelf))))
                .forEach(filters::add);
        return filters;
    }

    /** A line for each kind of brief, and one for all of them; empty if there is no item. */
    public List<Score> getScores() {
        return Score.of(counts);
    }

    /** The score of all briefs; null if there is no item. */
    public Score getOverall() {
        List<Score> scores = getScores();
        return scores.isEmpty() ? null : scores.get(scores.size() - 1);
    }
}
