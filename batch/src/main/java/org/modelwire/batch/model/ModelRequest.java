package org.modelwire.batch.model;

import org.modelwire.shared.Sha256;

/**
 * What a model is asked.
 *
 * @param prompt what to do and the shape of the answer
 * @param input the user message, its untrusted parts between fences that differ from call to call
 * @param identityInput the same message with a constant fence, so that two calls for the same thing can be told as one
 */
public record ModelRequest(Prompt prompt, String input, String identityInput) {

    /** SHA-256 of what is asked, 64 hexadecimal digits; the same for the same question in every process. */
    public String inputHash() {
        return Sha256.of(identityInput);
    }
}
