/**
 * What editors decide about stories, with all that follows for articles and briefs. Uses {@code article}, {@code story},
 * {@code brief} and {@code shared}; stands above them because a decision about a story touches its brief.
 */
package org.modelwire.desk;
