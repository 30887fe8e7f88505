package org.modelwire.web.publisher.reuse;

import java.util.List;

/**
 * What a publisher sees of the use of its articles.
 *
 * @param articles those behind public briefs, what came out last first
 * @param more whether there are others, further back
 */
public record OwnWork(String domain, ReuseChart chart, List<UsedArticle> articles, boolean more) {

    public String getDomain() {
        return domain;
    }

    public ReuseChart getChart() {
        return chart;
    }

    public List<UsedArticle> getArticles() {
        return articles;
    }

    public boolean isMore() {
        return more;
    }
}
