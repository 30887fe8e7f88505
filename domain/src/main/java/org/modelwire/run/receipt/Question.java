package org.modelwire.run.receipt;

import java.util.Optional;
import org.modelwire.shared.Sha256;

/**
 * A question to a model, as far as it tells two questions apart.
 *
 * @param storyId the story that it is about; empty if it is about many
 * @param endpoint address without any secret
 * @param inputHash SHA-256 of everything that was put to the model
 */
public record Question(
        Optional<Long> storyId, String prompt, String promptVersion, String model, String endpoint, String inputHash) {

    /** A question about one story. */
    public Question(
            long storyId, String prompt, String promptVersion, String model, String endpoint, String inputHash) {
        this(Optional.of(storyId), prompt, promptVersion, model, endpoint, inputHash);
    }

    /** SHA-256 of model, endpoint, prompt version and input: the key under which an answer is bought once. */
    public String identity() {
        return Sha256.of(model, endpoint, prompt, promptVersion, inputHash);
    }
}
