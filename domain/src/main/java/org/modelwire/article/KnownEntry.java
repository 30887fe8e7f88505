package org.modelwire.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.Texts;

/** An article's entry as its feed showed it last, and when to read the page again because that has changed. */
@Embeddable
class KnownEntry {

    /** A publisher who changes an article later than this is not followed. */
    private static final Duration FOLLOWED = Duration.ofDays(14);

    private static final Duration RETRY = Duration.ofHours(1);
    private static final int LONGEST_GUID = 2_048;

    private String guid;

    @Column(name = "feed_content")
    private String content;

    @Column(name = "feed_terms")
    private String terms;

    @Column(name = "entry_hash")
    private String hash;

    @Column(name = "reread_at")
    private Instant rereadAt;

    /** How many texts the article has had; in this place so that no stored entry is empty. */
    private int edition;

    /** For the persistence provider. */
    protected KnownEntry() {}

    KnownEntry(DiscoveredEntry entry) {
        this.guid = entry.guid().map(KnownEntry::cut).orElse(null);
        this.edition = 1;
        show(entry);
        sees(entry);
    }

    private static String cut(String guid) {
        return Texts.cut(guid, LONGEST_GUID);
    }

    /** Whether the entry says another thing than before; where nobody took note of what it said, that can't be told. */
    boolean sees(DiscoveredEntry entry) {
        String seen = entry.contentHash();
        boolean changed = hash != null && !hash.equals(seen);
        hash = seen;
        terms = entry.terms().orElse(null);
        return changed;
    }

    boolean hasGuidOf(DiscoveredEntry entry) {
        return entry.guid()
                .map(KnownEntry::cut)
                .filter(other -> other.equals(guid))
                .isPresent();
    }

    void show(DiscoveredEntry entry) {
        content = entry.content().orElse(null);
    }

    void ask(Instant now) {
        rereadAt = now;
    }

    void askLater(Instant since, Instant now) {
        rereadAt = isFollowed(since, now) ? now.plus(RETRY) : null;
    }

    static boolean isFollowed(Instant since, Instant now) {
        return !now.isAfter(since.plus(FOLLOWED));
    }

    boolean isReread() {
        return rereadAt != null;
    }

    /** Its content has served its purpose. */
    void done() {
        rereadAt = null;
        content = null;
    }

    int nextEdition() {
        return edition++;
    }

    Optional<String> content() {
        return Optional.ofNullable(content);
    }

    Optional<String> terms() {
        return Optional.ofNullable(terms);
    }
}
