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
public record Unit(
        Kind kind,
        String tag,
        String lemma,
        String form,
        int start,
        int end,
        Set<Integer> poles,
        Optional<NameMention> name,
        Optional<Figure> figure) {

    /** What a unit is. */
    public enum Kind {
        /** A word that tells something. */
        CONTENT,
        /** A word that holds a sentence together. */
        FUNCTION,
        /** A name with all its words. */
        NAME,
        /** A number or date with its unit. */
        FIGURE
    }

    /** The same word as another part of speech. */
    Unit as(String other) {
        return new Unit(kind, other, lemma, form, start, end, poles, name, figure);
    }

    /** Whether it is of a kind. */
    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it is neither a name nor a number. */
    public boolean isWord() {
        return kind == Kind.CONTENT || kind == Kind.FUNCTION;
    }

    /** Whether it tells something that sentences can be compared by. */
    public boolean tells() {
        return kind != Kind.FUNCTION;
    }

    /** Whether it is a verb. */
    public boolean isVerb() {
        return tag.equals("VERB");
    }

    /** Whether it is a noun. */
    public boolean isNoun() {
        return tag.equals("NOUN") || tag.equals("PROPN");
    }

    /** Whether it can be denied or be the contrary of another word. */
    boolean isPredicate() {
        return kind == Kind.CONTENT || kind == Kind.FUNCTION && !poles.isEmpty();
    }
}
