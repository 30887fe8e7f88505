package org.modelwire.web.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.stream.Stream;

/** Whatever servlets answer at one address each, as the container knows them: site maps, texts for crawlers, probes. */
@ApplicationScoped
public class ServletAddresses implements ExitAddresses {

    @Inject
    private ServletContext context;

    @Override
    public Stream<String> of(BriefKeys keys) {
        return context.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .filter(mapping -> mapping.startsWith("/") && !mapping.contains("*") && mapping.length() > 1)
                .sorted();
    }
}
