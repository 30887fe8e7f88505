package org.modelwire.web.console.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.modelwire.account.Role;

/**
 * What can be done on the pages of the console, each with the least role that does it: the second half of the access table.
 * The button of an action has the identifier {@link #getId()}; the gate looks for it in every request.
 */
public enum ConsoleAction {
    ACCEPT_FINDING(ConsolePage.REVIEW, Role.EDITOR),
    APPROVE_DRAFT(ConsolePage.REVIEW, Role.EDITOR),
    REJECT_DRAFT(ConsolePage.REVIEW, Role.EDITOR),
    SEND_BACK_DRAFT(ConsolePage.REVIEW, Role.EDITOR),
    HOLD_DRAFT(ConsolePage.REVIEW, Role.EDITOR),
    SAVE_EDIT(ConsolePage.REVIEW, Role.EDITOR),
    RESTORE_TEXT(ConsolePage.REVIEW, Role.EDITOR),
    ANSWER_FLAG(ConsolePage.REVIEW, Role.EDITOR),
    CORRECT_BRIEF(ConsolePage.CORRECT, Role.EDITOR),
    RESOLVE_WATCH(ConsolePage.WATCH, Role.EDITOR),
    EXTEND_WATCH(ConsolePage.WATCH, Role.EDITOR),
    ANSWER_REPORT(ConsolePage.REPORTS, Role.EDITOR),
    VERIFY_REQUEST(ConsolePage.TAKEDOWNS, Role.EDITOR),
    HIDE_REQUEST(ConsolePage.TAKEDOWNS, Role.EDITOR),
    RESTORE_REQUEST(ConsolePage.TAKEDOWNS, Role.EDITOR),
    DECIDE_REQUEST(ConsolePage.TAKEDOWNS, Role.CHIEF_EDITOR),
    DECIDE_REQUEST_APPEAL(ConsolePage.TAKEDOWNS, Role.CHIEF_EDITOR),
    START_RUN(ConsolePage.RUNS, Role.CHIEF_EDITOR),
    STOP_RUN(ConsolePage.RUN, Role.CHIEF_EDITOR),
    START_REST(ConsolePage.RUN, Role.CHIEF_EDITOR),
    ADD_FEED(ConsolePage.FEEDS, Role.EDITOR),
    PREVIEW_FEED(ConsolePage.FEEDS, Role.EDITOR),
    IMPORT_FEEDS(ConsolePage.FEEDS, Role.EDITOR),
    EXPORT_FEEDS(ConsolePage.FEEDS, Role.VIEWER),
    SWITCH_FEED(ConsolePage.FEED, Role.EDITOR),
    TEST_FEED(ConsolePage.FEED, Role.EDITOR),
    SETTLE_PUBLISHER(ConsolePage.PUBLISHER, Role.CHIEF_EDITOR),
    NAME_SUBJECT(ConsolePage.SUBJECT, Role.EDITOR),
    ADD_ALIAS(ConsolePage.SUBJECT, Role.EDITOR),
    DROP_ALIAS(ConsolePage.SUBJECT, Role.EDITOR),
    MERGE_SUBJECT(ConsolePage.SUBJECT, Role.CHIEF_EDITOR),
    SPLIT_SUBJECT(ConsolePage.SUBJECT, Role.CHIEF_EDITOR),
    BLOCK_SUBJECT(ConsolePage.SUBJECT, Role.CHIEF_EDITOR),
    TRY_PROMPT(ConsolePage.TRY, Role.CHIEF_EDITOR),
    CREATE_ACCOUNT(ConsolePage.PEOPLE, Role.ADMINISTRATOR),
    CHANGE_ACCOUNT(ConsolePage.PEOPLE, Role.ADMINISTRATOR),
    SWITCH_ACCOUNT(ConsolePage.PEOPLE, Role.ADMINISTRATOR),
    RESET_PASSWORD(ConsolePage.PEOPLE, Role.ADMINISTRATOR),
    RESET_CODES(ConsolePage.PEOPLE, Role.ADMINISTRATOR),
    CREATE_TOKEN(ConsolePage.PEOPLE, Role.ADMINISTRATOR),
    REVOKE_TOKEN(ConsolePage.PEOPLE, Role.ADMINISTRATOR),
    VERIFY_AUDIT(ConsolePage.AUDIT, Role.ADMINISTRATOR),
    CHANGE_PASSWORD(ConsolePage.OWN_ACCOUNT, Role.VIEWER),
    CONFIRM_CODES(ConsolePage.OWN_ACCOUNT, Role.VIEWER),
    STOP_CODES(ConsolePage.OWN_ACCOUNT, Role.VIEWER);

    private static final String PREFIX = "do-";

    private final ConsolePage page;
    private final Role least;

    ConsoleAction(ConsolePage page, Role least) {
        this.page = page;
        this.least = least;
    }

    /** The action that a component or parameter stands for, by the last part of its identifier. */
    static Optional<ConsoleAction> of(String clientId) {
        String last = clientId.substring(clientId.lastIndexOf(':') + 1);
        return Arrays.stream(values())
                .filter(action -> action.getId().equals(last))
                .findFirst();
    }

    /** What the buttons of this action have as identifier, such as {@code do-create-account}. */
    public String getId() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public ConsolePage page() {
        return page;
    }

    public Role least() {
        return least;
    }
}
