package org.modelwire.batch.gate.entail.word;

/** What a word does in a sentence, as coarse as alignment needs it. */
public enum Kind {
    /** Part of a name. */
    NAME,
    NUMBER,
    NOUN,
    VERB,
    ADJECTIVE,
    ADVERB,
    /** Articles, pronouns, prepositions, auxiliaries: say nothing by themselves. */
    FUNCTION
}
