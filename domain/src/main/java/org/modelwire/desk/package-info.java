/**
 * What editors decide about stories, with all that follows for articles and briefs, and what waits for them. Uses {@code
 * article}, {@code story}, {@code brief}, {@code feed}, {@code report}, {@code takedown}, {@code watch} and {@code shared};
 * stands above them because a decision about a story touches its brief.
 */
package org.modelwire.desk;
