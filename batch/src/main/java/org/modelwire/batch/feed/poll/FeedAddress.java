package org.modelwire.batch.feed.poll;

import java.net.URI;
import org.modelwire.shared.Reason;
import org.modelwire.shared.ReasonedException;

/** The address of a feed as a person typed it. */
final class FeedAddress {

    private FeedAddress() {}

    /**
     * Reads an absolute http or https address.
     *
     * @throws ReasonedException not-a-feed for any other text
     */
    static URI of(String url) throws ReasonedException {
        try {
            URI address = URI.create(url.strip());
            if (address.getHost() != null
                    && ("http".equalsIgnoreCase(address.getScheme())
                            || "https".equalsIgnoreCase(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // answered below, like every other text that is no address
        }
        throw new ReasonedException(
                Reason.NOT_A_FEED, "\"" + url + "\" is not an absolute http or https address; nothing was stored");
    }
}
