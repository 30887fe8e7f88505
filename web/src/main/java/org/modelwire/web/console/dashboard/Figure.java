package org.modelwire.web.console.dashboard;

/**
 * A number with its name.
 *
 * @param note a word more; may be empty
 */
public record Figure(String name, String value, String note) {

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }

    public String getNote() {
        return note;
    }
}
