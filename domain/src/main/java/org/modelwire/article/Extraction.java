package org.modelwire.article;

import java.net.URI;
import org.modelwire.shared.ReasonedException;

/** Takes an article out of its page. */
public interface Extraction {

    /**
     * What the page says.
     *
     * @param address where the page came from, absolute, http or https
     * @throws ReasonedException {@code no-article-text} for a page without an article, or with the free beginning of one
     */
    ArticleText read(URI address, String html) throws ReasonedException;
}
