/** The operations API's feeds: adding, listing, trying one out. Start at {@code FeedsResource}. */
package org.modelwire.web.api.admin.feed;
