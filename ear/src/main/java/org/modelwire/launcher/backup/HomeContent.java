package org.modelwire.launcher.backup;

import java.util.List;
import java.util.stream.Stream;

/**
 * What of a home cannot be made anew. The index follows the database; Jakarta Batch's own repository only displays what the
 * ledger in the database knows.
 */
final class HomeContent {

    /** The database file. */
    static final String DATABASE = "modelwire.mv.db";

    /** Sealed removals, of which a newer file knows more. */
    static final String REMOVALS = "removals.jsonl";

    private static final List<String> FILES = List.of(REMOVALS, "secret.key", "sample-anchor");

    /**
     * The name of this node, by which it knows its own former runs. It goes with a database that is in the home; two nodes of
     * one database must not share it.
     */
    static final String NODE = "node-id";

    private HomeContent() {}

    /** What to copy of a home. */
    static List<String> files(boolean withDatabase) {
        return Stream.concat(FILES.stream(), Stream.of(NODE).filter(node -> withDatabase))
                .toList();
    }

    static boolean isPart(String name) {
        return DATABASE.equals(name) || files(true).contains(name);
    }
}
