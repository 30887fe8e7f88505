package org.modelwire.article;

/**
 * Who has an article in hand.
 *
 * @param run the run that it is done for
 * @param node the node that does it, which need not be the run's own
 */
public record Claimant(long run, String node) {}
