package org.modelwire.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.view.BriefView;

/** Makes entries of briefs. */
@ApplicationScoped
public class BriefItems {

    @Inject
    private SiteConfig site;

    FeedItem of(BriefView brief) {
        return of(brief, site);
    }

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
                "");
    }

    static String id(SiteConfig site, Instant created, String slug) {
        return TagUri.of(site, created, "/briefs/" + slug);
    }
}
