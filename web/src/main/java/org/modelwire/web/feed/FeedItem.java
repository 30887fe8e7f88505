package org.modelwire.web.feed;

import java.time.Instant;
import java.util.List;
import org.modelwire.web.support.view.LabelView;
import org.modelwire.web.support.view.SourceView;
import org.modelwire.web.support.view.SubjectView;

/**
 * One entry of a feed.
 *
 * @param id the same for ever
 * @param path where readers find it on this site
 * @param html the whole of it, every address absolute
 * @param label how its text was made
 * @param sources the originals that it rests on; empty if it rests on no article
 * @param image path of its picture; empty if it has none
 */
record FeedItem(
        String id,
        String title,
        String path,
        Instant published,
        Instant updated,
        String summary,
        String html,
        LabelView label,
        List<SubjectView> subjects,
        List<SourceView> sources,
        String image) {}
