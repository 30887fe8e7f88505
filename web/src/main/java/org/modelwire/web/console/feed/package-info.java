/** Feeds: the list with their health, one with its polls, and how new ones come in. Start at {@code FeedsBean}. */
package org.modelwire.web.console.feed;
