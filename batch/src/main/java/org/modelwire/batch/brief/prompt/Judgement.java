package org.modelwire.batch.brief.prompt;

/**
 * What a judge says of one sentence.
 *
 * @param score how well the material carries it, 0 to 100
 * @param reason in a few words
 */
public record Judgement(Verdict verdict, int score, String reason) {

    /** The words that a judge may use. */
    public enum Verdict {
        /** The material says so. */
        SUPPORTED,
        /** The material does not say so. */
        UNSUPPORTED,
        /** The material says the opposite. */
        CONTRADICTED
    }
}
