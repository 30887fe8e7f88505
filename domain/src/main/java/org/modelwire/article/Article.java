package org.modelwire.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.modelwire.feed.Feed;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Reason;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Texts;

/**
 * One article, known by its canonical address for as long as it lives. It says itself what may happen to it next; a run
 * that works on it holds a claim, which lapses by itself if the run dies.
 */
@Entity
public class Article {

    /** Tries after which a passing failure is given up. */
    public static final int MAX_ATTEMPTS = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "publisher_id", updatable = false)
    private Publisher publisher;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "feed_id", updatable = false)
    private Feed feed;

    @Column(name = "story_id")
    private Long storyId;

    @Column(name = "read_in")
    private Integer readIn;

    @Column(name = "placed_by")
    private String placedBy;

    private String url;

    @Column(name = "identity_hash", updatable = false)
    private String identityHash;

    private String guid;
    private String title;
    private String author;
    private String language;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "discovered_at", updatable = false)
    private Instant discoveredAt;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    @Enumerated(EnumType.STRING)
    private ArticleState state;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String detail;
    private int attempts;

    @Column(name = "retry_at")
    private Instant retryAt;

    @Column(name = "feed_content")
    private String feedContent;

    @Column(name = "source_text")
    private String sourceText;

    @Column(name = "text_hash")
    private String textHash;

    @Enumerated(EnumType.STRING)
    private PublisherPolicy policy;

    @Column(name = "max_snippet")
    private Integer maxSnippet;

    @Column(name = "claimed_by")
    private Long claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    /** For the persistence provider. */
    protected Article() {}

    /**
     * An entry that was seen in a feed for the first time.
     *
     * @param publisher who owns the article's address; not always the feed's, since some feeds list others' work
     */
    public Article(Feed feed, Publisher publisher, DiscoveredEntry entry, Instant now) {
        this.feed = feed;
        this.publisher = publisher;
        this.url = entry.url();
        this.identityHash = entry.identityHash();
        this.guid = entry.guid().map(value -> Texts.cut(value, 2_048)).orElse(null);
        this.title = Texts.cut(entry.title(), 1_000);
        this.author = entry.author().map(value -> Texts.cut(value, 500)).orElse(null);
        this.publishedAt = entry.publishedAt().orElse(null);
        this.feedContent = entry.content().orElse(null);
        this.discoveredAt = now;
        this.state = ArticleState.DISCOVERED;
    }

    /** Takes the text of the page, or of the feed where the page has none, with what we may do with it. */
    public void fetched(ArticleText text, PublisherPolicy allowed, Instant now) {
        moveTo(ArticleState.FETCHED);
        this.sourceText = text.text();
        this.textHash = Sha256.of(text.text());
        this.language = text.language().map(value -> Texts.cut(value, 35)).orElse(null);
        this.author = text.author().map(value -> Texts.cut(value, 500)).orElse(author);
        this.publishedAt = text.publishedAt().orElse(publishedAt);
        this.title = title.isBlank() ? Texts.cut(text.title(), 1_000) : title;
        this.policy = allowed;
        this.fetchedAt = now;
        this.attempts = 0;
        this.feedContent = null;
        release();
    }

    /** Takes note of the most characters that its publisher lets a summary have. */
    public void capSummary(int characters) {
        this.maxSnippet = characters;
    }

    /** The first text of its story's brief now covers this article. */
    public void analysed() {
        analysed(1);
    }

    /** A text of its story's brief, by its number, now covers this article. */
    public void analysed(int revision) {
        moveTo(ArticleState.ANALYSED);
        readIn = revision;
        release();
    }

    /** Leaves the article out on purpose. */
    public void skip(Reason why, String what) {
        moveTo(ArticleState.SKIPPED);
        explain(why, what, null);
        this.feedContent = null;
    }

    /**
     * Takes note of a failure.
     *
     * @param next when to try again; empty if trying again makes no sense
     */
    public void fail(Reason why, String what, Optional<Instant> next) {
        moveTo(ArticleState.FAILED);
        attempts++;
        explain(why, what, attempts >= MAX_ATTEMPTS ? null : next.orElse(null));
    }

    private void explain(Reason why, String what, Instant next) {
        this.reason = why;
        this.detail = Texts.cut(what, 1_000);
        this.retryAt = next;
        this.claimedBy = null;
        this.claimedUntil = null;
    }

    private void release() {
        explain(null, null, null);
    }

    private void moveTo(ArticleState next) {
        if (!state.nextStates().contains(next)) {
            throw new IllegalStateChangeException("article", id, state, next);
        }
        state = next;
    }

    /** Counts this article to a story, for good. */
    public void belongTo(long story) {
        if (storyId != null && storyId != story) {
            throw new IllegalStateException("article " + id + " already belongs to story " + storyId);
        }
        storyId = story;
    }

    /**
     * Puts this article into a story because an editor says so. No machine moves it any more. It is read anew for the brief
     * of that story, if its text is still here.
     *
     * @param editor who says so
     */
    public void place(long story, String editor) {
        boolean moved = !Long.valueOf(story).equals(storyId);
        storyId = story;
        placedBy = Texts.cut(editor, 200);
        if (moved) {
            readIn = null;
            if (sourceText != null && (state == ArticleState.ANALYSED || isRepeat())) {
                // No move of its life so far: in the other story it begins anew.
                state = ArticleState.FETCHED;
                release();
            }
        }
    }

    /** Whether it tells only what earlier articles of its story told. */
    public boolean isRepeat() {
        return state == ArticleState.SKIPPED && reason == Reason.DUPLICATE && storyId != null;
    }

    /** Whether its text is here and waits to be read for a brief. */
    public boolean isUnread() {
        return sourceText != null && (state == ArticleState.FETCHED || state == ArticleState.FAILED);
    }

    /** Whether a run has it in hand. */
    public boolean isClaimed(Instant now) {
        return claimedUntil != null && !claimedUntil.isBefore(now);
    }

    /** Whether it stands behind a text of its story's brief: read for it or an earlier one, or a repeat of those. */
    public boolean isBehind(int revision) {
        return isRepeat() || (state == ArticleState.ANALYSED && readIn != null && readIn <= revision);
    }

    /** What happens next to this article, in words for a person. */
    public String next() {
        return switch (state) {
            case DISCOVERED -> "page is read in the next run";
            case FETCHED -> "analysed in the next run";
            case ANALYSED -> "done";
            case SKIPPED -> "left out";
            case FAILED -> retryAt == null ? "waits for an editor" : "retried after " + retryAt;
        };
    }

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

    /**
     * Whether an entry of the same feed that has the same identity of the feed's, but another address, is this article.
     * Some feeds use one identity for many entries, so the title or the date has to be the same too.
     */
    public boolean isSame(DiscoveredEntry entry) {
        return entry.guid()
                        .map(value -> Texts.cut(value, 2_048))
                        .filter(value -> value.equals(guid))
                        .isPresent()
                && (title.equals(Texts.cut(entry.title(), 1_000))
                        || entry.publishedAt()
                                .filter(at -> at.equals(publishedAt))
                                .isPresent());
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

    /** When its page was read. */
    public Optional<Instant> fetchedAt() {
        return Optional.ofNullable(fetchedAt);
    }

    /** When it was published, or when we first saw it. */
    public Instant reportedAt() {
        return publishedAt == null || publishedAt.isAfter(discoveredAt) ? discoveredAt : publishedAt;
    }

    public ArticleState state() {
        return state;
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

    public Optional<String> feedContent() {
        return Optional.ofNullable(feedContent);
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
