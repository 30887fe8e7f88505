package org.modelwire.web.crawler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.modelwire.web.exit.BriefKeys;
import org.modelwire.web.exit.ExitAddresses;

/** The addresses of the parts of the site map. */
@ApplicationScoped
@Transactional
public class SitemapAddresses implements ExitAddresses {

    @Inject
    private SitemapReader reader;

    @Override
    public Stream<String> of(BriefKeys keys) {
        return reader.parts().stream();
    }
}
