package org.modelwire.web.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.BriefViews;

/** Pages of feeds for tests. */
final class FeedPages {

    static final SiteConfig SITE =
            new SiteConfig("The Wire & Co", URI.create("https://wire.example"), Optional.empty(), Optional.empty());

    static final Instant CHANGED = Instant.parse("2026-03-05T08:00:00.5Z");

    private FeedPages() {}

    /** A page with briefs and with one that was taken back; another page follows. */
    static FeedPage of(BriefView... briefs) {
        return new FeedPage(
                "/feeds/x?page=abc",
                "/",
                SITE.name(),
                "Briefs <about> AI",
                Arrays.stream(briefs).map(brief -> BriefItems.of(brief, SITE)).toList(),
                List.of(new FeedPage.Tombstone(
                        BriefItems.id(SITE, BriefViews.PUBLISHED, "taken-back"), BriefViews.PUBLISHED)),
                Optional.of(CHANGED),
                Optional.of("/feeds/x?page=def"));
    }

    /** The feed before the first brief. */
    static FeedPage empty() {
        return new FeedPage(
                "/feeds/x", "/", SITE.name(), "Nothing yet", List.of(), List.of(), Optional.empty(), Optional.empty());
    }
}
