package org.modelwire.web.console.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.modelwire.config.ConfigCheck;
import org.modelwire.config.Settings;

/** Reads every setting once more, notes which keys the program asks for, and asks the server where it has each from. */
@ApplicationScoped
public class SettingsReader {

    /** What somebody has set, by key. */
    List<SettingRow> given() {
        Config config = ConfigProvider.getConfig();
        Set<String> keys = new TreeSet<>();
        ConfigCheck.problems(Settings.from(key -> {
            keys.add(key);
            return config.getOptionalValue(key, String.class);
        }));
        List<SettingRow> rows = new ArrayList<>();
        for (String key : keys) {
            ConfigValue value = config.getConfigValue(key);
            if (value.getValue() != null && !value.getValue().isBlank()) {
                rows.add(new SettingRow(key, Secrecy.shown(key, value.getValue()), source(key, value)));
            }
        }
        return rows;
    }

    private static String source(String key, ConfigValue value) {
        String name = String.valueOf(value.getSourceName()).toLowerCase(Locale.ROOT);
        if (name.contains("env")) {
            return "environment variable " + Settings.environmentName(key);
        }
        return name.contains("system") || name.contains("sysprop")
                ? "command line or system property"
                : value.getSourceName();
    }

    /** What is in effect, defaults included, by group. */
    List<SettingRow> inEffect() {
        Config config = ConfigProvider.getConfig();
        List<SettingRow> rows = new ArrayList<>();
        for (Record group : ConfigCheck.inEffect(Settings.from(key -> config.getOptionalValue(key, String.class)))) {
            String title = group.getClass().getSimpleName().replace("Config", "");
            for (RecordComponent part : group.getClass().getRecordComponents()) {
                rows.add(new SettingRow(title + ": " + words(part.getName()), value(group, part), ""));
            }
        }
        return rows;
    }

    private static String value(Record group, RecordComponent part) {
        try {
            return Secrecy.shown(part.getName(), part.getAccessor().invoke(group));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the settings are public records", e);
        }
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
