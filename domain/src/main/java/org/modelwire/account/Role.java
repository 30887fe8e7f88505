package org.modelwire.account;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The names of this role and of all that it includes. */
    public Set<String> names() {
        return Arrays.stream(values()).filter(this::includes).map(Role::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The role in words. */
    public String label() {
        return label;
    }
}
