package org.modelwire.web.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;
import org.modelwire.web.exit.BriefKeys;
import org.modelwire.web.exit.ExitAddresses;

/** The addresses of the shelves of the ledger, of which the page of all of them shows the first items only. */
@ApplicationScoped
public class WatchAddresses implements ExitAddresses {

    @Override
    public Stream<String> of(BriefKeys keys) {
        return Arrays.stream(Shelf.values()).map(Shelf::href);
    }
}
