/** Feeds of publishers and how their polls went. Uses {@code publisher} and {@code shared}. */
package org.modelwire.feed;
