package org.modelwire.takedown;

import java.util.Optional;

/**
 * What a requester fills in.
 *
 * @param briefId the brief it is about, if it is about one
 * @param originalUrl address of the original, if named
 * @param grounds the reason in the requester's words
 * @param role who the requester is and by what authority
 * @param goodFaith whether the good-faith statement was made
 */
public record TakedownForm(
        TakedownWish wish,
        Optional<Long> briefId,
        Optional<String> originalUrl,
        String grounds,
        String name,
        String mail,
        String role,
        boolean goodFaith) {}
