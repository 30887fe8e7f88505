package org.modelwire.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SampleConfig;
import org.modelwire.config.Settings;

/**
 * The settings of one start: what the command line decides comes first, then the process's own settings, then what the
 * sample newsroom needs and nobody configured.
 */
final class LaunchSettings {

    private static final String PORT = "modelwire.port";
    private static final Map<String, String> SAMPLE = Map.of(
            "modelwire.llm.provider", "recorded",
            "modelwire.publish.mode", "auto",
            "modelwire.nightly.on-start", "true",
            "modelwire.fetch.per-host-gap", "PT0S");

    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final Settings settings;
    private final String host;

    /**
     * Combines the command line with the settings of the process.
     *
     * @param process system properties and environment
     */
    LaunchSettings(Options options, Settings process) {
        this.settings =
                Settings.from(key -> Optional.ofNullable(chosen.get(key)).or(() -> process.text(key)));
        this.host = options.host().orElse("127.0.0.1");
        options.home().ifPresent(home -> chosen.put("modelwire.home", home));
        options.port().ifPresent(port -> chosen.put(PORT, port.toString()));
        if (options.nightly()) {
            chosen.put("modelwire.nightly.at", "off");
            chosen.put("modelwire.nightly.on-start", "false");
        }
        if (options.sample()) {
            chosen.put("modelwire.sample", "true");
            SAMPLE.forEach(this::otherwise);
        }
        otherwise(PORT, "8080");
        otherwise(
                "modelwire.site.url", "http://localhost:" + settings.text(PORT).orElseThrow());
    }

    private void otherwise(String key, String value) {
        if (settings.text(key).isEmpty()) {
            chosen.put(key, value);
        }
    }

    /** All settings, for the check before the start. */
    Settings all() {
        return settings;
    }

    /** The address to listen on. */
    String host() {
        return host;
    }

    /** The port to listen on; the settings must have been checked before. */
    int port() {
        return SampleConfig.of(settings).port();
    }

    /** The home of this instance; the settings must have been checked before. */
    HomeConfig home() {
        return HomeConfig.of(settings);
    }

    /** What the server must be told beyond its environment: what the command line decided, the home as an absolute path. */
    Map<String, String> forServer() {
        Map<String, String> properties = new LinkedHashMap<>(chosen);
        properties.put("modelwire.home", home().directory().toString());
        properties.put("modelwire.host", host);
        return properties;
    }
}
