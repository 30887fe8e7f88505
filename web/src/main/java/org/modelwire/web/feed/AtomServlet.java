package org.modelwire.web.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.Reply;
import org.modelwire.web.support.view.BriefView;

/** Serves the Atom feed. */
@WebServlet(AtomFeed.PATH)
public class AtomServlet extends HttpServlet {

    @Inject
    private transient FeedBriefs briefs;

    @Inject
    private transient SiteConfig site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<BriefView> newest = briefs.newest();
        byte[] body = new AtomFeed(site).write(newest);
        new Reply("application/atom+xml; charset=utf-8", body, Reply.REVALIDATE, AtomFeed.updated(newest))
                .send(request, response);
    }
}
