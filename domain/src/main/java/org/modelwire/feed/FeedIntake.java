package org.modelwire.feed;

import java.util.List;
import org.modelwire.shared.ReasonedException;

/** How feeds come in. Nothing is stored when an address or a list is refused. */
public interface FeedIntake {

    /**
     * Reads an address, makes sure that it is a feed, and stores it. A feed that is known already is left as it is.
     *
     * @throws ReasonedException if the address cannot be read or is no feed; says what was found instead
     */
    AddedFeed add(String url) throws ReasonedException;

    /**
     * Stores every feed of an OPML list, without reading them; the next run tells which of them are feeds.
     *
     * @throws ReasonedException if the text is not OPML; names the line
     */
    List<AddedFeed> importOpml(String opml) throws ReasonedException;

    /**
     * One address that came in.
     *
     * @param known whether it was there before
     */
    record AddedFeed(long id, String url, String title, boolean known) {}
}
