package org.modelwire.batch.archive.opensearch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.transport.Netty4Plugin;

/** A real OpenSearch node in this process, on the loopback address and ports that were free. */
public final class SearchNode extends Node {

    private SearchNode(Settings settings, Path home) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home, () -> "node"),
                List.of(Netty4Plugin.class),
                false);
    }

    /** Starts one with its files in a folder. */
    public static SearchNode start(Path home) throws IOException, NodeValidationException {
        Settings settings = Settings.builder()
                .put("path.home", Files.createDirectories(home).toString())
                .put("node.name", "node")
                .put("cluster.name", "test")
                .put("discovery.type", "single-node")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("http.host", "127.0.0.1")
                .put("transport.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("node.processors", 1)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        SearchNode node = new SearchNode(settings, home);
        node.start();
        return node;
    }

    /** How many documents an index holds that a search could find. */
    public long count(String index) {
        client().admin().indices().prepareRefresh(index).get();
        return client().prepareSearch(index)
                .setSize(0)
                .setTrackTotalHits(true)
                .get()
                .getHits()
                .getTotalHits()
                .value;
    }

    /** Where it listens. */
    public URI address() {
        TransportAddress bound =
                injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress();
        return URI.create("http://127.0.0.1:" + bound.getPort());
    }
}
