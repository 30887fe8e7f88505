/**
 * Reading feeds: bytes in, entries out, whatever a publisher made of the formats. Start at {@link
 * org.modelwire.batch.feed.FeedParser}. Fetches nothing and stores nothing; that is {@code batch.feed.poll}'s.
 */
package org.modelwire.batch.feed;
