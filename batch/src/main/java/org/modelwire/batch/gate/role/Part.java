package org.modelwire.batch.gate.role;

import java.util.Optional;
import org.modelwire.batch.gate.name.NameMention;
import org.modelwire.batch.gate.number.Figure;

/**
 * A word of a sentence, or a whole name or number.
 *
 * @param kind what it is
 * @param lemma its dictionary form; for names and numbers the words as they stand
 * @param form as it stands, in lower case
 * @param start its first character in the passage's text
 * @param end the character after its last
 * @param at how far into the sentence it stands: one step for each word, more for each comma and each new clause
 * @param passive whether it is a verb whose subject suffers the deed
 * @param implied whether it is a pronoun that stands for a name
 * @param name the name, for a name
 * @param figure the number or date, for one of these
 */
public record Part(
        Kind kind,
        String lemma,
        String form,
        int start,
        int end,
        double at,
        boolean passive,
        boolean implied,
        Optional<NameMention> name,
        Optional<Figure> figure) {

    /** What a part is. */
    public enum Kind {
        /** A whole name, or a pronoun that stands for it. */
        NAME,
        /** A number or date. */
        FIGURE,
        /** A verb. */
        VERB,
        /** Another word that tells something. */
        WORD,
        /** A word that holds a sentence together. */
        FUNCTION
    }

    /** Whether it is of a kind. */
    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it tells something. */
    public boolean tells() {
        return kind != Kind.FUNCTION;
    }

    /** Whether both are the same name, or one number carries the other. */
    public boolean isSame(Part other) {
        if (kind == Kind.NAME && other.kind == Kind.NAME) {
            return name.orElseThrow().isSame(other.name.orElseThrow());
        }
        return kind == Kind.FIGURE
                && other.kind == Kind.FIGURE
                && figure.orElseThrow().isCarriedBy(other.figure.orElseThrow());
    }

    /** A verb and the particle after it as one word. */
    Part joined(Part particle) {
        return new Part(
                Kind.VERB, lemma + "-" + particle.form, form, start, particle.end, at, passive, false, name, figure);
    }

    /** The same verb with a subject that suffers the deed: "released by". */
    Part suffered() {
        return new Part(kind, lemma, form, start, end, at, true, implied, name, figure);
    }

    Part standingFor(NameMention whom) {
        return new Part(
                Kind.NAME,
                String.join(" ", whom.keys()),
                form,
                start,
                end,
                at,
                false,
                true,
                Optional.of(whom),
                Optional.empty());
    }
}
