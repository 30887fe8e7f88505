package org.modelwire.takedown;

import java.util.List;
import java.util.Optional;
import org.modelwire.newsletter.MailAddress;

/**
 * What a requester fills in.
 *
 * @param briefIds the briefs it is about; none for a policy
 * @param originalUrl address of the original, absolute, if named
 * @param grounds the reason in the requester's words
 * @param role who the requester is and by what authority
 * @param goodFaith whether the good-faith statement was made
 * @param us what the law of the United States asks for besides; empty unless it was filled in
 */
public record TakedownForm(
        TakedownWish wish,
        TakedownCause cause,
        List<Long> briefIds,
        Optional<String> originalUrl,
        String grounds,
        String name,
        MailAddress mail,
        String role,
        boolean goodFaith,
        Optional<UsNotice> us) {

    /** Longest reason of a requester. */
    public static final int MAX_GROUNDS = 4_000;

    /** Longest name and longest role. */
    public static final int MAX_NAME = 200;

    /** Longest address. */
    public static final int MAX_ADDRESS = 2_048;

    /** Most briefs of one request. */
    public static final int MAX_BRIEFS = 50;

    /** Refuses what could not be stored, or acted on. */
    public TakedownForm {
        briefIds = List.copyOf(briefIds);
        check(!grounds.isBlank() && grounds.length() <= MAX_GROUNDS, "the reason");
        check(!name.isBlank() && name.length() <= MAX_NAME, "the name");
        check(!role.isBlank() && role.length() <= MAX_NAME, "the role");
        check(originalUrl.filter(url -> url.length() > MAX_ADDRESS).isEmpty(), "the address of the original");
        check(briefIds.size() <= MAX_BRIEFS, "the number of briefs");
        check(goodFaith, "the good-faith statement");
        check(!briefIds.isEmpty() || wish == TakedownWish.CHANGE_POLICY || wish == TakedownWish.OTHER, "the briefs");
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what + " cannot be used");
        }
    }
}
