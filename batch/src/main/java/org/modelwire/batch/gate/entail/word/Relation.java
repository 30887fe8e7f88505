package org.modelwire.batch.gate.entail.word;

/** How two words are related in meaning; what comes first counts if several hold. */
public enum Relation {
    /** Same meaning, or derived from the same word. */
    SYNONYM,
    /** The contrary. */
    OPPOSITE,
    /** More general, more particular or alike: what a paraphrase uses. */
    NEAR,
    /** None that the dictionary knows. */
    NONE
}
