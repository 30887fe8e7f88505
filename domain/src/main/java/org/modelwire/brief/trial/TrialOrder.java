package org.modelwire.brief.trial;

import java.io.Serializable;

/**
 * What is to be tried.
 *
 * @param articleId the article; the model is given its whole story, as in a run
 * @param prompt the name of the prompt
 * @param instructions its words: those in force, or others
 */
public record TrialOrder(long articleId, String prompt, String instructions) implements Serializable {

    /** The same words, with the line ends that prompts have. */
    public TrialOrder {
        instructions = instructions.replace("\r\n", "\n");
    }
}
