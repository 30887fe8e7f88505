package org.modelwire.removal;

/**
 * A text of a brief that another public brief has too, word for word.
 *
 * @param slug of the other one; of one of them, if there are several
 */
public record SharedText(String text, String slug) {}
