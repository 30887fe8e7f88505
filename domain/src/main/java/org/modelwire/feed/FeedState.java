package org.modelwire.feed;

/** Whether a feed is polled. */
public enum FeedState {
    ACTIVE,
    OFF
}
