package org.modelwire.web.console.run;

import java.io.Serializable;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleState;
import org.modelwire.shared.Reason;
import org.modelwire.web.support.SourceLinks;
import org.modelwire.web.support.view.ReasonWords;

/** An article that a run left out or failed at: why, and what happens next. */
public record LeftRow(
        String title,
        String url,
        String publisher,
        boolean failed,
        String code,
        String reason,
        String detail,
        String next)
        implements Serializable {

    static LeftRow of(Article article, SourceLinks links) {
        return new LeftRow(
                article.title(),
                links.href(article.url()),
                article.publisher().domain(),
                article.state() == ArticleState.FAILED,
                article.reason().map(Reason::code).orElse(""),
                article.reason().map(ReasonWords::of).orElse(""),
                article.detail().orElse(""),
                article.next());
    }

    public String getTitle() {
        return title;
    }

    public String getUrl() {
        return url;
    }

    public String getPublisher() {
        return publisher;
    }

    public String getState() {
        return failed ? "failed" : "left out";
    }

    public String getTag() {
        return failed ? "tag tag-bad" : "tag tag-off";
    }

    public String getCode() {
        return code;
    }

    public String getReason() {
        return reason;
    }

    public String getDetail() {
        return detail;
    }

    public String getNext() {
        return next;
    }
}
