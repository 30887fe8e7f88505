package org.modelwire.account;

/** What a person at the desk may do. Each includes those before it. */
public enum Role {
    VIEWER("Viewer"),
    EDITOR("Editor"),
    CHIEF_EDITOR("Chief editor"),
    ADMINISTRATOR("Administrator");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** Whether whoever has this role may do what needs at least another. */
    public boolean includes(Role least) {
        return compareTo(least) >= 0;
    }

    /** The role in words. */
    public String label() {
        return label;
    }
}
