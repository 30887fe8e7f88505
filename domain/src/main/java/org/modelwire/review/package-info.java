/**
 * The editors' desk for texts that wait: the queue, who has what in hand, edits that are not finished, and every decision behind
 * one door. Uses {@code brief}, which decides what may follow. Start at {@link org.modelwire.review.ReviewDesk}.
 */
package org.modelwire.review;
