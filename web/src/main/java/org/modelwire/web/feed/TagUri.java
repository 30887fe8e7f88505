package org.modelwire.web.feed;

import java.time.Instant;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.ReaderTime;

/**
 * Names that stay the same for ever, because they are made from what never changes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4151">RFC 4151</a>
 */
final class TagUri {

    private TagUri() {}

    /**
     * The name of something that this site made.
     *
     * @param since when it was made
     * @param path what tells it apart on that day
     */
    static String of(SiteConfig site, Instant since, String path) {
        return "tag:" + site.url().getHost() + "," + ReaderTime.day(since) + ":" + path;
    }
}
