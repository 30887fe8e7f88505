package org.modelwire.web.support.view;

import java.time.Instant;
import org.modelwire.web.support.ReaderTime;

/**
 * An article that a brief rests on.
 *
 * @param url of the original
 * @param href where a reader finds it
 */
public record SourceView(
        long articleId, String domain, String publisher, String title, String url, String href, Instant reportedAt) {

    public String getDomain() {
        return domain;
    }

    public String getPublisher() {
        return publisher;
    }

    public String getTitle() {
        return title;
    }

    public String getHref() {
        return href;
    }

    public String getReported() {
        return ReaderTime.exact(reportedAt);
    }
}
