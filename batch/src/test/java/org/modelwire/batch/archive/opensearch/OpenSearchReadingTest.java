package org.modelwire.batch.archive.opensearch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.modelwire.archive.Archive;
import org.modelwire.batch.archive.ReaderContract;
import org.modelwire.batch.archive.rank.RankedArchive;
import org.modelwire.config.SearchConfig;
import org.modelwire.config.Settings;

/** What readers are promised, on a real OpenSearch node. */
class OpenSearchReadingTest extends ReaderContract {

    @TempDir
    private static Path home;

    private static SearchNode node;
    private static int indexes;

    @BeforeAll
    static void start() throws Exception {
        node = SearchNode.start(home);
    }

    @AfterAll
    static void stop() throws Exception {
        node.close();
    }

    @Override
    protected Archive empty() {
        SearchConfig config = SearchConfig.of(Settings.of(Map.of(
                "modelwire.search.backend",
                "opensearch",
                "modelwire.search.hosts",
                node.address().toString(),
                "modelwire.search.index",
                "read-" + ++indexes)));
        return new RankedArchive(new OpenSearchIndex(config, Clock.systemUTC(), ""));
    }
}
