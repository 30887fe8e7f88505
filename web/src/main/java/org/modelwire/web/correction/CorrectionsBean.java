package org.modelwire.web.correction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.brief.exit.PublicChange;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.PageCursor;

/** Every correction, update and withdrawal, the latest first. */
@Named("corrections")
@RequestScoped
public class CorrectionsBean implements PageContent {

    private static final int ON_PAGE = 50;

    @Inject
    private CorrectionsReader reader;

    private List<PublicChange> found = List.of();
    private boolean continued;

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        String cursor = request.getParameter("after");
        Optional<PageKey> before = Optional.ofNullable(cursor).flatMap(PageCursor::read);
        continued = cursor != null;
        if (continued && before.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        found = reader.find(before, ON_PAGE + 1);
        return Outcome.FOUND;
    }

    public List<ChangeView> getChanges() {
        return found.stream().limit(ON_PAGE).map(ChangeView::new).toList();
    }

    public boolean isContinued() {
        return continued;
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return found.size() > ON_PAGE
                ? "/corrections?after=" + PageCursor.of(found.get(ON_PAGE - 1).key())
                : "";
    }
}
