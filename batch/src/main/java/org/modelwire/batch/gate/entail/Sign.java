package org.modelwire.batch.gate.entail;

import java.util.Locale;

/** What tells that a source supports a sentence or does not. */
enum Sign {
    /** A number that no source carries. */
    NUMBER_UNKNOWN(-1, -2.5),
    /** A name that no source knows. */
    NAME_UNKNOWN(-1, -2.5),
    /** A negation where the source has none near. */
    NEGATION_ADDED(-1, -2),
    /** A negation of other words than those that the source negates. */
    NEGATION_ELSEWHERE(-1, -1),
    /** A word whose contrary stands in the sentences that carry the rest. */
    OPPOSITE(-1, -1.5),
    /** The contrary between the same neighbours. */
    OPPOSITE_SLOT(-1, -2),
    /** Another thing or quality between the same neighbours. */
    OTHER_SLOT(-1, -0.5),
    /** A name that the source says of something else. */
    NAME_DISPLACED(-1, 0),
    /** A number or weekday that the source says of something else. */
    NUMBER_DISPLACED(-1, 0),
    /** A word of like meaning between the same neighbours. */
    PARAPHRASED_SLOT(1, 0),
    /** Another verb or adverb between the same neighbours: most often a paraphrase that no dictionary lists. */
    REWORDED_SLOT(1, 0),
    /** A verb of like meaning in the sentences that carry the rest. */
    RELATED_VERB(1, 0),
    /** The source says it word for word. */
    SAME_WORDS(1, 1);

    /** More of the same tells nothing new. */
    static final int MOST = 2;

    private static final double GRAVE = -1.5;

    private final int direction;
    private final double expected;

    Sign(int direction, double expected) {
        this.direction = direction;
        this.expected = expected;
    }

    /** 1 if it may only speak for support, -1 if only against. */
    int direction() {
        return direction;
    }

    /** The weight that learning starts from, and returns to where data say little. */
    double expected() {
        return expected;
    }

    /** Whether it alone makes support unlikely. */
    boolean isGrave() {
        return expected <= GRAVE;
    }

    /** Its name in the file of weights. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
