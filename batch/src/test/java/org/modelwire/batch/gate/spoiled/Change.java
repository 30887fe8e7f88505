package org.modelwire.batch.gate.spoiled;

/**
 * One thing made false in a brief.
 *
 * @param kind such as {@code number} or {@code polarity}
 * @param before the true words
 * @param after the false words
 * @param swap whether both stand in the brief and change places
 */
record Change(String kind, String before, String after, boolean swap) {

    private static final String HELD = "\u0001";

    /** Reads "kind: true words > false words" or "kind: one <> other". */
    static Change of(String line) {
        int colon = line.indexOf(": ");
        boolean swap = line.contains(" <> ");
        String[] sides = line.substring(colon + 2).split(swap ? " <> " : " > ");
        return new Change(line.substring(0, colon), sides[0], sides[1], swap);
    }

    String applyTo(String text) {
        if (!swap) {
            return text.replace(before, after);
        }
        return text.replace(before, HELD).replace(after, before).replace(HELD, after);
    }

    @Override
    public String toString() {
        return kind + ": " + before + (swap ? " <> " : " > ") + after;
    }
}
