package org.modelwire.web.console.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modelwire.account.Role;

/** The pages of the console, each with the least role that sees it: the first half of the access table. */
public enum ConsolePage {
    DASHBOARD("dashboard", "Desk", Role.VIEWER),
    QUEUE("queue", "Queue", Role.VIEWER),
    REVIEW("review", "Review", Role.VIEWER, false),
    CORRECT("correct", "Corrections", Role.EDITOR),
    WATCH("watch", "Watch", Role.VIEWER),
    REPORTS("reports", "Reader reports", Role.VIEWER),
    TAKEDOWNS("takedowns", "Requests", Role.EDITOR),
    RUNS("runs", "Runs", Role.VIEWER),
    RUN("run", "Run", Role.VIEWER, false),
    PUBLISHERS("publishers", "Publishers", Role.VIEWER),
    PUBLISHER("publisher", "Publisher", Role.VIEWER, false),
    FEEDS("feeds", "Feeds", Role.VIEWER),
    FEED("feed", "Feed", Role.VIEWER, false),
    CALLS("calls", "Model calls", Role.EDITOR),
    CALL("call", "Model call", Role.EDITOR, false),
    PROMPTS("prompts", "Prompts", Role.EDITOR, false),
    TRY("try", "Try a prompt", Role.CHIEF_EDITOR, false),
    SUBJECTS("subjects", "Subjects", Role.VIEWER),
    SUBJECT("subject", "Subject", Role.VIEWER, false),
    PEOPLE("people", "People", Role.ADMINISTRATOR),
    AUDIT("audit", "Audit log", Role.CHIEF_EDITOR),
    AUDIT_FILE("audit.csv", "Audit log as a file", Role.CHIEF_EDITOR, false),
    LIVE("live.ticket", "What has changed", Role.VIEWER, false),
    SETTINGS("settings", "Settings", Role.ADMINISTRATOR),
    OWN_ACCOUNT("own-account", "Your account", Role.VIEWER, false);

    /** Where the console begins. */
    public static final String ROOT = "/console";

    private final String view;
    private final String title;
    private final Role least;
    private final boolean navigable;

    ConsolePage(String view, String title, Role least) {
        this(view, title, least, true);
    }

    ConsolePage(String view, String title, Role least, boolean navigable) {
        this.view = view;
        this.title = title;
        this.least = least;
        this.navigable = navigable;
    }

    /** The page at a path, decoded and from the root of the site. */
    public static Optional<ConsolePage> find(String path) {
        return Arrays.stream(values())
                .filter(page -> page.getPath().equals(path))
                .findFirst();
    }

    /** The pages that stand in the navigation of whoever has a role. */
    public static List<ConsolePage> navigation(Role role) {
        return Arrays.stream(values())
                .filter(page -> page.navigable && role.includes(page.least))
                .toList();
    }

    boolean isNavigable() {
        return navigable;
    }

    public String getPath() {
        return ROOT + "/" + view;
    }

    public String getTitle() {
        return title;
    }

    public Role least() {
        return least;
    }
}
