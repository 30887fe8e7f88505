package org.modelwire.feed;

import java.util.List;
import java.util.Optional;
import org.modelwire.shared.ReasonedException;

/** How feeds come in. Nothing is stored when an address or a list is refused. */
public interface FeedIntake {

    /**
     * Reads an address, makes sure that it is a feed, and stores it. A feed that is known already is left as it is. For a
     * page that names its feeds, the first of them is read and stored.
     *
     * @param actor who wants it, for the audit trail
     * @throws ReasonedException if the address cannot be read or is no feed; says what was found instead
     */
    AddedFeed add(String url, String actor) throws ReasonedException;

    /**
     * Stores every feed of an OPML list, without reading them; the next run tells which of them are feeds.
     *
     * @param actor who wants them, for the audit trail
     * @throws ReasonedException if the text is not OPML; names the line
     */
    List<AddedFeed> importOpml(String opml, String actor) throws ReasonedException;

    /**
     * One address that came in.
     *
     * @param known whether it was there before
     * @param foundOn the page that named the feed, if the address asked for was not the feed's own
     */
    record AddedFeed(long id, String url, String title, boolean known, Optional<String> foundOn) {

        /** A feed that was asked for by its own address. */
        public AddedFeed(long id, String url, String title, boolean known) {
            this(id, url, title, known, Optional.empty());
        }
    }
}
