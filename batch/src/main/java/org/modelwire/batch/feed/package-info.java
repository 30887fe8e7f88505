/**
 * Reading feeds: bytes in, entries out, whatever a publisher made of the formats. Start at {@link
 * org.modelwire.batch.feed.FeedParser}. Fetches nothing and stores nothing; whether an entry is a new article is decided
 * elsewhere.
 */
package org.modelwire.batch.feed;
