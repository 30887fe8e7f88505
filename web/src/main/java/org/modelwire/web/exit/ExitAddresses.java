package org.modelwire.web.exit;

import java.util.stream.Stream;

/** A feature that answers at public addresses. Each tells them from the same routing by which it answers. */
public interface ExitAddresses {

    /** Every address, from the root of the site, at which a brief with these keys could show. */
    Stream<String> of(BriefKeys keys);
}
