package org.modelwire.batch.gate.wording.side;

import org.modelwire.batch.gate.role.Part;
import org.modelwire.batch.gate.role.Part.Kind;
import org.modelwire.batch.gate.wording.word.Family;

/**
 * What a name or number of a sentence has to do with a word of it.
 *
 * @param role what it is to the word
 * @param word the verb, noun, name or preposition
 */
record Tie(Role role, Part word) {

    /** What a name or number can be to a word, and how much it tells. */
    enum Role {
        /** It does the deed. */
        DOES(1.5),
        /** The deed is done to it. */
        SUFFERS(1.5),
        /** A preposition ties it to the word. */
        LINKED(0.75),
        /** It owns the thing. */
        OWNS(0.45),
        /** What it owns does the deed. */
        OWNER(1.5),
        /** Its title or kind stands before it. */
        TITLED(1),
        /** It counts the thing. */
        COUNTS(1),
        /** It is told of the name. */
        OF(1),
        /** It stands with the verb. */
        BESIDE(0.75),
        /** It is what is reached, or the winner of a comparison. */
        REACHED(2),
        /** It is what was, or what is compared with. */
        LEFT(2);

        private final double weight;

        Role(double weight) {
            this.weight = weight;
        }

        /** Whether it is about a deed, of which everybody has a part or none. */
        boolean isActive() {
            return this == DOES || this == SUFFERS || this == LEFT;
        }

        /** How much it tells against a text that another has the tie in the source: "jobs" and "positions" count one thing. */
        double against() {
            return this == COUNTS ? weight / 2 - 0.05 : weight;
        }

        double weight() {
            return weight;
        }
    }

    /** "European buyers wait" read as "Europe waits". */
    Tie asDeed() {
        return role == Role.OWNER ? new Tie(Role.DOES, word) : this;
    }

    /** Whether another tie is of the same kind to a form of the same word. */
    boolean isSame(Tie other, Family family) {
        if (role != other.role) {
            return false;
        }
        if (role == Role.REACHED || role == Role.LEFT) {
            return true;
        }
        return word.is(Kind.NAME) || other.word.is(Kind.NAME)
                ? word.isSame(other.word)
                : family.isSame(word.lemma(), other.word.lemma());
    }
}
