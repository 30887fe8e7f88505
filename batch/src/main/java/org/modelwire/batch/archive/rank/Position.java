package org.modelwire.batch.archive.rank;

/**
 * Where a brief stands in what a reader found. Written as text it says after which brief the next page goes on.
 *
 * @param score by BM25; 0 where the order is another
 * @param day days since 1 January 1970
 */
public record Position(float score, long day, long briefId) {

    private static final String FORM = "[0-9a-f]{1,8}-\\d{1,7}-\\d{1,18}";
    private static final int HEXADECIMAL = 16;

    /**
     * Reads a position.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Position of(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("no position in the archive: " + text.length() + " characters");
        }
        String[] parts = text.split("-");
        float score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts[0], HEXADECIMAL));
        return new Position(Float.isFinite(score) ? score : 0, Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    /** Every bit of the score counts, so that the page goes on exactly there. */
    @Override
    public String toString() {
        return Integer.toHexString(Float.floatToIntBits(score)) + "-" + day + "-" + briefId;
    }
}
