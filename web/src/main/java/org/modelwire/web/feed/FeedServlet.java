package org.modelwire.web.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.PageCursor;
import org.modelwire.web.support.Reply;

/** Serves every feed. The pages of subjects are answered before it is asked. */
@WebServlet({"/feeds/*", "/mentions/*", "/watch/atom.xml", "/corrections/atom.xml"})
public class FeedServlet extends HttpServlet {

    @Inject
    private transient FeedReader briefs;

    @Inject
    private transient LedgerFeeds ledgers;

    @Inject
    private transient SiteConfig site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String rest = request.getPathInfo();
        Optional<FeedAddress> address = FeedAddress.of(request.getServletPath() + (rest == null ? "" : rest));
        String cursor = request.getParameter("page");
        Optional<PageKey> after = Optional.ofNullable(cursor).flatMap(PageCursor::read);
        if (cursor != null && after.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<FeedPage> page = address.flatMap(found -> read(found, after));
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FeedFormat format = address.get().format();
        byte[] body = FeedWriter.of(format, site).write(page.get());
        new Reply(
                        format.mediaType() + "; charset=utf-8",
                        body,
                        Reply.REVALIDATE,
                        page.get().updated())
                .send(request, response);
    }

    private Optional<FeedPage> read(FeedAddress address, Optional<PageKey> after) {
        return switch (address.topic()) {
            case WIRE -> Optional.of(briefs.wire(address, after));
            case SUBJECT -> briefs.subject(address, after);
            case WATCH -> Optional.of(ledgers.watch(address));
            case CORRECTIONS -> Optional.of(ledgers.corrections(address));
        };
    }
}
