package org.modelwire.web.page;

import java.util.List;

/** Which pages this site has, for whatever names them to machines. */
public final class PublicPages {

    private PublicPages() {}

    /** The paths of the pages that there is one of each. */
    public static List<String> fixed() {
        return Route.fixed();
    }

    /** Whether there is a page at a path. */
    public static boolean has(String path) {
        return Route.find(path).isPresent();
    }
}
