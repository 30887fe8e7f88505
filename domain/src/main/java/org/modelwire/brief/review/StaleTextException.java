package org.modelwire.brief.review;

/** The text is no longer the one that somebody read or began to edit. Nothing was changed. */
public final class StaleTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the text that counts now, and how it came about. */
    public StaleTextException(String slug, int number, String why) {
        super("the text of " + slug + " has changed meanwhile; it is number " + number + " now: " + why);
    }
}
