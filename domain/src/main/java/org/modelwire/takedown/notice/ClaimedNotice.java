package org.modelwire.takedown.notice;

import java.time.Instant;
import java.util.Optional;
import org.modelwire.takedown.reason.Reasons;

/**
 * A letter that somebody is about to send.
 *
 * @param address where it goes
 * @param token for the status address in it
 * @param receipt number of the request
 * @param wish what was asked for, in words
 * @param hideDueAt until when the briefs are hidden, if they must be
 * @param decideDueAt until when the request is decided
 * @param reasons the statement, in a letter that tells a decision
 * @param redress what whoever does not agree can do; empty like the reasons
 */
public record ClaimedNotice(
        long id,
        NoticeKind kind,
        String address,
        String token,
        String receipt,
        String wish,
        Optional<Instant> hideDueAt,
        Instant decideDueAt,
        Optional<Reasons> reasons,
        String redress) {

    /** Never the address or the token. */
    @Override
    public String toString() {
        return "notice " + id + " (" + kind + ")";
    }
}
