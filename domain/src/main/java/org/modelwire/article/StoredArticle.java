package org.modelwire.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.modelwire.feed.Feed;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;

/** What is stored of an article. What may happen to it, {@link Article} says. */
@MappedSuperclass
abstract class StoredArticle {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    Long id;

    @Version
    int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "publisher_id", updatable = false)
    Publisher publisher;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "feed_id", updatable = false)
    Feed feed;

    @Column(name = "story_id")
    Long storyId;

    @Column(name = "read_in")
    Integer readIn;

    @Column(name = "placed_by")
    String placedBy;

    String url;

    @Column(name = "identity_hash", updatable = false)
    String identityHash;

    String title;
    String author;
    String language;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "discovered_at", updatable = false)
    Instant discoveredAt;

    @Column(name = "fetched_at")
    Instant fetchedAt;

    @Enumerated(EnumType.STRING)
    ArticleState state;

    @Enumerated(EnumType.STRING)
    Reason reason;

    String detail;
    int attempts;

    @Column(name = "retry_at")
    Instant retryAt;

    @Column(name = "source_text")
    String sourceText;

    @Column(name = "text_hash")
    String textHash;

    @Enumerated(EnumType.STRING)
    PublisherPolicy policy;

    @Column(name = "max_snippet")
    Integer maxSnippet;

    @Embedded
    KnownEntry entry;

    @Column(name = "copy_of")
    Long copyOf;

    @Column(name = "watched_at")
    Instant watchedAt;

    @Column(name = "removed_at")
    Instant removedAt;

    @Column(name = "claimed_by")
    Long claimedBy;

    /** The run that had it in hand last. */
    @Column(name = "worked_by")
    Long workedBy;

    @Column(name = "claimed_node")
    String claimedNode;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    public Long id() {
        return id;
    }

    public Publisher publisher() {
        return publisher;
    }

    public Feed feed() {
        return feed;
    }

    public Optional<Long> storyId() {
        return Optional.ofNullable(storyId);
    }

    /** The editor who put it into its story; empty if the machine did. */
    public Optional<String> placedBy() {
        return Optional.ofNullable(placedBy);
    }

    /** The address to read and to link to. */
    public String url() {
        return url;
    }

    public String title() {
        return title;
    }

    public Optional<String> author() {
        return Optional.ofNullable(author);
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** When we first saw it in a feed. */
    public Instant discoveredAt() {
        return discoveredAt;
    }

    public ArticleState state() {
        return state;
    }

    /** When its page was read. */
    public Optional<Instant> fetchedAt() {
        return Optional.ofNullable(fetchedAt);
    }

    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public int attempts() {
        return attempts;
    }

    /** The article of the same story whose text this one carries under another address. */
    public Optional<Long> originalId() {
        return Optional.ofNullable(copyOf);
    }

    /** The licence terms that its entry or its feed carries, as XML. */
    public Optional<String> feedTerms() {
        return entry.terms();
    }

    public Optional<String> feedContent() {
        return entry.content();
    }

    /** SHA-256 of the main text, once it was read; it stays when the text goes. */
    /** What tells its entry from every other, as {@link DiscoveredEntry#identityHash()}. */
    public String identityHash() {
        return identityHash;
    }

    public String textHash() {
        return textHash;
    }

    /** When its text was purged because its brief was removed; empty for every other one. */
    public Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }

    /** The main text, paragraphs separated by a blank line, while it is kept. */
    public Optional<String> sourceText() {
        return Optional.ofNullable(sourceText);
    }

    /** The most characters that its publisher lets a summary have, if it sets a limit. */
    public OptionalInt maxSnippet() {
        return maxSnippet == null ? OptionalInt.empty() : OptionalInt.of(maxSnippet);
    }

    /** What we may do with it, as decided when it was read. */
    public Optional<PublisherPolicy> policy() {
        return Optional.ofNullable(policy);
    }
}
