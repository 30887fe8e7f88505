/**
 * Feeds as they come in and are polled: when, how politely, and what is kept of each poll. Start at {@link
 * org.modelwire.batch.feed.poll.PollStep}. The reading itself is {@code batch.feed}'s.
 */
package org.modelwire.batch.feed.poll;
