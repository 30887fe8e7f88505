package org.modelwire.web.feed;

import org.modelwire.config.SiteConfig;

/** Writes a page of a feed in one format. */
interface FeedWriter {

    /** The page as UTF-8. */
    byte[] write(FeedPage page);

    /** The writer of a format. */
    static FeedWriter of(FeedFormat format, SiteConfig site) {
        return switch (format) {
            case RSS -> new RssFeed(site);
            case ATOM -> new AtomFeed(site);
            case JSON -> new JsonFeed(site);
        };
    }

    /** Who writes, as every feed says it. */
    static String desk(SiteConfig site) {
        return site.name() + " editorial desk";
    }
}
