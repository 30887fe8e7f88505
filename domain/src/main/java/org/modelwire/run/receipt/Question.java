package org.modelwire.run.receipt;

import org.modelwire.shared.Sha256;

/**
 * A question to a model, as far as it tells two questions apart.
 *
 * @param endpoint address without any secret
 * @param inputHash SHA-256 of everything that was put to the model
 */
public record Question(
        long storyId, String prompt, String promptVersion, String model, String endpoint, String inputHash) {

    /** SHA-256 of model, endpoint, prompt version and input: the key under which an answer is bought once. */
    public String identity() {
        return Sha256.of(model, endpoint, prompt, promptVersion, inputHash);
    }
}
