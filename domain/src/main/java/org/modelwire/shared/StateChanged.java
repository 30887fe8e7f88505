package org.modelwire.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * An item changed its state. Fired inside the transaction of the change, so that the audit trail holds both or neither.
 *
 * @param item the kind of item, such as {@code brief}
 * @param from empty for a new item
 * @param actor a user's name, or the job that did it
 * @param why a sentence for a person
 */
public record StateChanged(
        String item, long itemId, Optional<String> from, String to, String actor, String why, Instant at) {

    /** A change from one state to another. */
    public static StateChanged of(
            String item, long itemId, Enum<?> from, Enum<?> to, String actor, String why, Instant at) {
        return new StateChanged(item, itemId, Optional.of(from.name()), to.name(), actor, why, at);
    }

    /** A new item. */
    public static StateChanged created(String item, long itemId, Enum<?> to, String actor, String why, Instant at) {
        return new StateChanged(item, itemId, Optional.empty(), to.name(), actor, why, at);
    }
}
