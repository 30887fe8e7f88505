package org.modelwire.batch.gate.claim;

import java.util.Optional;
import java.util.Set;
import org.modelwire.batch.gate.name.NameMention;
import org.modelwire.batch.gate.number.Figure;

/**
 * A word, name or number of a sentence.
 *
 * @param kind what it is
 * @param tag its universal part of speech
 * @param lemma its dictionary form; for a verb with its particle both, joined by a hyphen
 * @param form as it stands, in lower case
 * @param start its first character in the passage's text
 * @param end the character after its last
 * @param poles what contraries it is one of, see {@link Poles}
 * @param name what it names, if it does
 * @param figure its number or date, if it is one
 */
record Unit(
        Kind kind,
        String tag,
        String lemma,
        String form,
        int start,
        int end,
        Set<Integer> poles,
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

    boolean isWord() {
        return kind == Kind.CONTENT || kind == Kind.FUNCTION;
    }

    /** Whether it tells something that sentences can be compared by. */
    boolean tells() {
        return kind != Kind.FUNCTION;
    }

    boolean isVerb() {
        return tag.equals("VERB");
    }

    boolean isNoun() {
        return tag.equals("NOUN") || tag.equals("PROPN");
    }

    /** Whether it can be denied or be the contrary of another word. */
    boolean isPredicate() {
        return kind == Kind.CONTENT || kind == Kind.FUNCTION && !poles.isEmpty();
    }
}
