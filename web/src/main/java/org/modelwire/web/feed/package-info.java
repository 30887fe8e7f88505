/**
 * The feeds: one model of what is new, and a writer for each format. Start at {@link org.modelwire.web.feed.FeedReader}.
 */
package org.modelwire.web.feed;
