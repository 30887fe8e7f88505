package org.modelwire.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.modelwire.web.exit.BriefKeys;
import org.modelwire.web.exit.ExitAddresses;

/** The addresses of pages: every route, with everything that its variable part can be. */
@ApplicationScoped
public class PageAddresses implements ExitAddresses {

    @Override
    public Stream<String> of(BriefKeys keys) {
        String search = "/archive?q=" + URLEncoder.encode(keys.words(), StandardCharsets.UTF_8);
        return Stream.concat(Route.all(keys.all()), Stream.of(search));
    }
}
