package org.modelwire.brief;

import java.util.Optional;

/**
 * Who wrote a draft.
 *
 * @param name the model's name, or {@code extractive}
 * @param promptVersion version of the prompt it was given, if it was given one
 */
public record Drafter(String name, Optional<String> promptVersion) {

    /** Excerpts without any model. */
    public static final Drafter EXTRACTIVE = new Drafter("extractive", Optional.empty());
}
