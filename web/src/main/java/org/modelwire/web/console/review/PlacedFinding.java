package org.modelwire.web.console.review;

/**
 * A finding and the sentence beside which it belongs.
 *
 * @param sentence to the letter
 */
record PlacedFinding(String sentence, FindingView finding) {}
