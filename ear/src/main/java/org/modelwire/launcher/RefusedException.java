package org.modelwire.launcher;

import java.util.List;

/** What was asked for cannot be done, and nothing was changed. Each message is one line that says what is wrong and what to do. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> messages;

    /** With one line. */
    public RefusedException(String message) {
        this(List.of(message));
    }

    RefusedException(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    /** What is wrong, a line each. */
    public List<String> messages() {
        return messages;
    }
}
