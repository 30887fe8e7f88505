package org.modelwire.batch.newsletter.letter;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter in words.
 *
 * @param id what tells it from every other letter of this site
 * @param list which list it belongs to, such as {@code daily}; empty if to none
 * @param unsubscribe the address that ends the subscription; empty if there is none yet
 * @param at when it was written
 */
public record WrittenLetter(
        String id,
        String subject,
        String plain,
        String html,
        Optional<String> list,
        Optional<String> unsubscribe,
        Instant at) {}
