package org.modelwire.web.publisher;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;

/** Whose work is read, by domain. */
@Named("publisherList")
@RequestScoped
public class PublishersBean implements PageContent {

    private static final int ON_PAGE = 100;

    @Inject
    private PublisherReader reader;

    private List<PublisherRow> rows = List.of();
    private long count;
    private boolean continued;
    private boolean more;

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        Optional<String> after = Optional.ofNullable(request.getParameter("after"));
        continued = after.isPresent();
        count = reader.count();
        List<PublisherRow> found = reader.list(after.orElse(""), ON_PAGE + 1);
        more = found.size() > ON_PAGE;
        rows = found.stream().limit(ON_PAGE).toList();
        return continued && rows.isEmpty() ? Outcome.UNKNOWN : Outcome.FOUND;
    }

    public List<PublisherRow> getRows() {
        return rows;
    }

    /** "12 publishers". */
    public String getCount() {
        return count == 1 ? "1 publisher" : count + " publishers";
    }

    public boolean isContinued() {
        return continued;
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return more ? "/publishers?after=" + rows.get(rows.size() - 1).domain() : "";
    }
}
