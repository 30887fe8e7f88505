package org.modelwire.launcher.backup;

import java.util.List;

/**
 * What of a home cannot be made anew. The index follows the database; Jakarta Batch's own repository only displays what the
 * ledger in the database knows; two nodes must not have one {@code node-id}.
 */
final class HomeContent {

    /** The database file. */
    static final String DATABASE = "modelwire.mv.db";

    /** Sealed removals, of which a newer file knows more. */
    static final String REMOVALS = "removals.jsonl";

    /** Small files that are copied as they are, if they are there. */
    static final List<String> FILES = List.of(REMOVALS, "secret.key", "sample-anchor");

    private HomeContent() {}

    static boolean isPart(String name) {
        return DATABASE.equals(name) || FILES.contains(name);
    }
}
