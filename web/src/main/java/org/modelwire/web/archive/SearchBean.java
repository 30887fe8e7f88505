package org.modelwire.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ReaderOrder;
import org.modelwire.archive.ReaderQuestion;
import org.modelwire.archive.ReaderResult;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.SubjectView;

/** The archive search: its form, and a page of what was found. */
@Named("search")
@RequestScoped
public class SearchBean implements PageContent {

    private static final Logger LOG = Logger.getLogger(SearchBean.class.getName());

    private static final int ON_PAGE = 20;
    private static final int SNIPPET = 260;

    @Inject
    private Archive archive;

    @Inject
    private SearchReader reader;

    private SearchForm form;
    private ReaderResult result = new ReaderResult(0, List.of(), Optional.empty());
    private List<FoundBrief> found = List.of();
    private List<SubjectView> beginning = List.of();
    private List<Suggestion> near = List.of();
    private List<String> publishers = List.of();
    private boolean any;
    private boolean wordless;
    private boolean failed;

    /** Other words to search for. */
    public record Suggestion(String text, String href) {

        public String getText() {
            return text;
        }

        public String getHref() {
            return href;
        }
    }

    /** A kind that can be chosen. */
    public record KindChoice(String word, String label, boolean chosen) {

        public String getWord() {
            return word;
        }

        public String getLabel() {
            return label;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        form = SearchForm.of(request::getParameter);
        publishers = reader.publishers();
        if (!form.isAsked()) {
            return Outcome.FOUND;
        }
        try {
            wordless = !form.text().isEmpty()
                    && archive.mark(form.text(), form.text()).isEmpty();
            if (!wordless || form.filter().isSet()) {
                search();
            }
        } catch (IllegalArgumentException e) {
            return Outcome.UNKNOWN; // it goes on after something that no search gave
        } catch (UncheckedIOException e) {
            LOG.log(Level.SEVERE, e, () -> "archive search failed");
            failed = true;
        }
        return Outcome.FOUND;
    }

    private void search() {
        result = find(true);
        if (result.found() == 0 && form.after().isEmpty()) {
            result = find(false);
            any = result.found() > 0;
        }
        found = reader.rows(result.briefIds()).stream().map(this::marked).toList();
        if (!form.text().isEmpty() && form.after().isEmpty()) {
            beginning = reader.beginning(form.text());
        }
        if (result.found() == 0 && !form.text().isEmpty()) {
            near = reader.near(form.text()).stream()
                    .map(name -> new Suggestion(name, form.hrefFor(name)))
                    .toList();
        }
    }

    private ReaderResult find(boolean every) {
        return archive.find(new ReaderQuestion(form.text(), every, form.filter(), form.order(), form.after(), ON_PAGE));
    }

    private FoundBrief marked(BriefRow row) {
        String summary = row.getSummary();
        return new FoundBrief(
                row,
                MarkedText.of(row.getHeadline(), archive.mark(form.text(), row.getHeadline())),
                MarkedText.snippet(summary, archive.mark(form.text(), summary), SNIPPET));
    }

    public String getText() {
        return form.text();
    }

    public String getSubject() {
        return form.subject();
    }

    public String getPublisher() {
        return form.filter().publisher().orElse("");
    }

    public String getFrom() {
        return form.filter().from().map(LocalDate::toString).orElse("");
    }

    public String getTo() {
        return form.filter().to().map(LocalDate::toString).orElse("");
    }

    /** Whether a filter is set, so that the filters should be seen. */
    public boolean isFiltered() {
        return form.filter().isSet();
    }

    public List<KindChoice> getKinds() {
        return Arrays.stream(ContextKind.values())
                .map(kind -> new KindChoice(
                        SearchForm.word(kind),
                        kind.label(),
                        form.filter().kind().filter(kind::equals).isPresent()))
                .toList();
    }

    /** Domains that can be filtered by. */
    public List<String> getPublishers() {
        return publishers;
    }

    /** What was left out of the question, in sentences. */
    public List<String> getNotes() {
        return form.notes();
    }

    /** Whether anything was asked. */
    public boolean isAsked() {
        return form.isAsked();
    }

    /** Whether search engines may list it: the form, and the first page of what plain words find. */
    public boolean isListed() {
        return !form.isAsked()
                || !found.isEmpty() && !form.filter().isSet() && form.after().isEmpty();
    }

    /** Whether what was typed holds nothing that can be searched for, such as signs alone. */
    public boolean isWordless() {
        return wordless;
    }

    /** Whether the archive does not answer. */
    public boolean isFailed() {
        return failed;
    }

    /** Whether no brief has all of the words, and these have some. */
    public boolean isAny() {
        return any;
    }

    /** How many briefs were found, in words. */
    public String getCount() {
        return result.found() == 1 ? "1 brief" : result.found() + " briefs";
    }

    public List<FoundBrief> getFound() {
        return found;
    }

    public boolean isByDay() {
        return form.order() == ReaderOrder.NEWEST;
    }

    public String getByRelevance() {
        return form.href(ReaderOrder.RELEVANCE);
    }

    public String getByNewest() {
        return form.href(ReaderOrder.NEWEST);
    }

    /** The next page; empty if there is none. */
    public String getNext() {
        return result.next().map(form::hrefAfter).orElse("");
    }

    /** The first page; empty if this is it. */
    public String getFirst() {
        return form.after().isPresent() ? form.href(form.order()) : "";
    }

    /** Subjects whose names begin with what was typed. */
    public List<SubjectView> getBeginning() {
        return beginning;
    }

    /** What may have been meant, if nothing was found. */
    public List<Suggestion> getNear() {
        return near;
    }
}
