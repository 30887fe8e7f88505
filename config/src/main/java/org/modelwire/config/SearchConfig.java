package org.modelwire.config;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys {@code modelwire.search.*}: what searches the archive.
 *
 * @param hosts addresses of the OpenSearch nodes, tried in turn; empty with Lucene
 * @param index name of the index on OpenSearch
 * @param user name for HTTP Basic; empty if the nodes ask for none
 * @param password never printed
 */
public record SearchConfig(
        Backend backend, List<URI> hosts, String index, Optional<String> user, Optional<String> password) {

    /** Who keeps the index. */
    public enum Backend {
        /** This process, under {@code modelwire.home}. */
        LUCENE,
        /** A cluster that several nodes share. */
        OPENSEARCH
    }

    private static final String HOSTS = "modelwire.search.hosts";
    private static final String INDEX = "modelwire.search.index";
    private static final String PASSWORD = "modelwire.search.password";

    /** Reads the settings. */
    public static SearchConfig of(Settings settings) {
        Backend backend =
                settings.choice("modelwire.search.backend", Backend.class).orElse(Backend.LUCENE);
        List<URI> hosts = settings.list(HOSTS).stream().map(SearchConfig::host).toList();
        if (backend == Backend.OPENSEARCH && hosts.isEmpty()) {
            throw new SettingException(HOSTS, "must name a node when modelwire.search.backend is opensearch");
        }
        String index = settings.text(INDEX).orElse("modelwire");
        if (!index.matches("[a-z0-9][a-z0-9_.-]{0,99}")) {
            throw new SettingException(
                    INDEX,
                    "must be of lower-case letters, digits, hyphens, dots and underscores, was \"" + index + "\"");
        }
        Optional<String> user = settings.text("modelwire.search.user");
        Optional<String> password = settings.text(PASSWORD);
        if (user.isPresent() != password.isPresent()) {
            throw new SettingException(PASSWORD, "must be set together with modelwire.search.user");
        }
        return new SearchConfig(backend, hosts, index, user, password);
    }

    private static URI host(String value) {
        return Settings.of(Map.of(HOSTS, value)).address(HOSTS).orElseThrow();
    }

    @Override
    public String toString() {
        return "SearchConfig[" + backend + ", " + hosts + ", " + index + "]";
    }
}
