package org.modelwire.web.feed;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.cache.Made;
import org.modelwire.web.cache.PageCache;
import org.modelwire.web.support.Body;
import org.modelwire.web.support.PageCursor;
import org.modelwire.web.support.Reply;

/** Serves every feed. The pages of subjects are answered before it is asked. */
@WebServlet({"/feeds/*", "/mentions/*", "/watch/atom.xml", "/corrections/atom.xml"})
public class FeedServlet extends HttpServlet {

    private static final Made NOWHERE = Made.refused(HttpServletResponse.SC_NOT_FOUND);

    @Inject
    private transient FeedReader briefs;

    @Inject
    private transient LedgerFeeds ledgers;

    @Inject
    private transient SiteConfig site;

    @Inject
    private transient PageCache cache;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String rest = request.getPathInfo();
        String path = request.getServletPath() + (rest == null ? "" : rest);
        Optional<FeedAddress> address = FeedAddress.of(path);
        String cursor = request.getParameter("page");
        Optional<PageKey> after = Optional.ofNullable(cursor).flatMap(PageCursor::read);
        if (cursor != null && after.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Made made = address.isEmpty()
                ? NOWHERE
                : cache.get(path + after.map(PageCursor::of).orElse(""), () -> make(address.get(), after));
        made.send(request, response);
    }

    private Made make(FeedAddress address, Optional<PageKey> after) {
        FeedFormat format = address.format();
        return read(address, after)
                .map(page -> Made.of(new Reply(
                        format.mediaType() + "; charset=utf-8",
                        Body.packed(FeedWriter.of(format, site).write(page)),
                        Reply.REVALIDATE,
                        page.updated())))
                .orElse(NOWHERE);
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
