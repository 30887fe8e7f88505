package org.modelwire.batch.gate.claim;

import java.util.Optional;
import org.modelwire.batch.gate.name.NameMention;
import org.modelwire.batch.gate.number.Figure;

/**
 * A word of a sentence, or a whole name or number, with what the sentence does to it.
 *
 * @param kind what it is
 * @param lemma its dictionary form; for names and figures the words as they stand
 * @param start its first character in the passage's text
 * @param end the character after its last
 * @param clause the number of its clause, from 0
 * @param passive whether it is a verb whose subject suffers the deed
 * @param name the name, for a name
 * @param figure the figure, for a number or date
 */
record Token(
        Kind kind,
        String lemma,
        String form,
        int start,
        int end,
        int clause,
        boolean passive,
        Optional<NameMention> name,
        Optional<Figure> figure) {

    enum Kind {
        CONTENT,
        FUNCTION,
        NAME,
        FIGURE
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it tells something that two sentences can be compared by. */
    boolean tells() {
        return kind != Kind.FUNCTION;
    }
}
