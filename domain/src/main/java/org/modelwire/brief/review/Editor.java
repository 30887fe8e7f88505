package org.modelwire.brief.review;

/**
 * Who decides.
 *
 * @param login what tells editors apart; the audit trail and locks hold it
 * @param name what readers see
 */
public record Editor(String login, String name) {

    /** Refuses an editor whom nobody could name. */
    public Editor {
        if (login.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an editor has a login and a name");
        }
    }
}
