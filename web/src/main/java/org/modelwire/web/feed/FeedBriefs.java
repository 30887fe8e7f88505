package org.modelwire.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.modelwire.brief.BriefRepository;
import org.modelwire.web.support.view.BriefReader;
import org.modelwire.web.support.view.BriefView;

/** Reads the briefs of the feeds in one transaction. */
@ApplicationScoped
@Transactional
public class FeedBriefs {

    private static final int MOST = 30;

    @Inject
    private BriefRepository briefs;

    @Inject
    private BriefReader reader;

    /** The newest public briefs, whole, those reported last first. */
    public List<BriefView> newest() {
        return briefs.findNewest(MOST).stream().map(reader::view).toList();
    }
}
