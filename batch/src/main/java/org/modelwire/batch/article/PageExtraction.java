package org.modelwire.batch.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.modelwire.article.ArticleText;
import org.modelwire.article.Extraction;
import org.modelwire.shared.ReasonedException;

/** The extractor, as others may call it. */
@ApplicationScoped
public class PageExtraction implements Extraction {

    @Inject
    private Extractor extractor;

    @Override
    public ArticleText read(URI address, String html) throws ReasonedException {
        return extractor.extract(html, address).asText();
    }
}
