package org.modelwire.web.feed;

import java.time.Instant;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.illustration.Illustrations;
import org.modelwire.web.support.view.BriefView;

/** Makes entries of briefs. */
final class BriefItems {

    private BriefItems() {}

    static FeedItem of(BriefView brief, SiteConfig site) {
        return new FeedItem(
                id(site, brief.dates().created(), brief.slug()),
                brief.headline(),
                brief.getPath(),
                brief.dates().published(),
                brief.dates().updated(),
                brief.getSummaryText(),
                new BriefHtml(site).of(brief),
                brief.label(),
                brief.mentions(),
                brief.sources(),
                Illustrations.sharePath(brief));
    }

    static String id(SiteConfig site, Instant created, String slug) {
        return TagUri.of(site, created, "/briefs/" + slug);
    }
}
