package org.modelwire.batch.story;

/**
 * An earlier article that may report the same event.
 *
 * @param words how alike the two are by their words alone; {@link StoryMatcher#SAME_EVENT} is alike enough
 * @param likeness the same, less for each day between them
 */
record Match(long articleId, double words, double likeness) {}
