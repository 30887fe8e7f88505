package org.modelwire.web.publisher;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.PageCursor;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.CountView;

/** The page of a publisher: the policy in force and why, and what became of its work. */
@Named("publisherPage")
@RequestScoped
public class PublisherBean implements PageContent {

    private static final int ON_PAGE = 20;

    @Inject
    private PublisherReader reader;

    private PublisherReader.PublisherPage page;
    private boolean continued;

    @Override
    public Outcome load(String domain, HttpServletRequest request) {
        String cursor = request.getParameter("after");
        Optional<PageKey> after = Optional.ofNullable(cursor).flatMap(PageCursor::read);
        continued = cursor != null;
        if (continued && after.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        page = reader.page(domain, after, ON_PAGE).orElse(null);
        return page == null ? Outcome.UNKNOWN : Outcome.FOUND;
    }

    public PublisherRow getPublisher() {
        return page.row();
    }

    public String getNote() {
        return page.note();
    }

    public List<RuleView> getRules() {
        return page.rules();
    }

    public List<RuleView> getEarlier() {
        return page.earlier();
    }

    public List<CountView> getLeftOut() {
        return page.leftOut();
    }

    public List<BriefRow> getBriefs() {
        return page.briefs();
    }

    public boolean isContinued() {
        return continued;
    }

    /** Where the list of briefs goes on; empty at its end. */
    public String getNext() {
        return page.next().isEmpty() ? "" : page.row().getHref() + "?after=" + page.next();
    }
}
