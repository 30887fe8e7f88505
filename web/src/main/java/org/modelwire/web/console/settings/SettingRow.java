package org.modelwire.web.console.settings;

/**
 * A setting as its row shows it.
 *
 * @param name key, or the group with the part of it
 * @param source where it comes from, in words; empty in the list of what is in effect
 */
public record SettingRow(String name, String value, String source) {

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }

    public String getSource() {
        return source;
    }
}
