package org.modelwire.article;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.feed.Feed;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Texts;

/**
 * One article, known by its canonical address for as long as it lives. It says itself what may happen to it next; a run
 * that works on it holds a claim, which lapses by itself if the run dies.
 */
@Entity
public class Article extends StoredArticle {

    /** Tries after which a passing failure is given up. */
    public static final int MAX_ATTEMPTS = 5;

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
        this.title = Texts.cut(entry.title(), 1_000);
        this.author = entry.author().map(value -> Texts.cut(value, 500)).orElse(null);
        this.publishedAt = entry.publishedAt().orElse(null);
        this.entry = new KnownEntry(entry);
        this.discoveredAt = now;
        this.state = ArticleState.DISCOVERED;
    }

    /** Takes the text of the page, or of the feed where the page has none, with what we may do with it. */
    public void fetched(ArticleText text, PublisherPolicy allowed, Instant now) {
        moveTo(ArticleState.FETCHED);
        take(text, allowed, now);
    }

    private void take(ArticleText text, PublisherPolicy allowed, Instant now) {
        this.sourceText = text.text();
        this.textHash = Sha256.of(text.text());
        this.language = text.language().map(value -> Texts.cut(value, 35)).orElse(null);
        this.author = text.author().map(value -> Texts.cut(value, 500)).orElse(author);
        this.publishedAt = text.publishedAt().orElse(publishedAt);
        this.title = title.isBlank() ? Texts.cut(text.title(), 1_000) : title;
        this.policy = allowed;
        this.fetchedAt = now;
        this.maxSnippet = null;
        this.attempts = 0;
        entry.done();
        release();
    }

    /**
     * Takes note of how its feed shows it now. What changed there within two weeks is a reason to read the page again, if its
     * text is in use; an article that had no text gets another chance. A copy is not followed: its original is.
     */
    public void seen(DiscoveredEntry shown, Instant now) {
        if (!entry.sees(shown) || !KnownEntry.isFollowed(discoveredAt, now)) {
            return;
        }
        boolean isEmpty = state == ArticleState.SKIPPED && reason == Reason.NO_ARTICLE_TEXT;
        boolean isInUse = state == ArticleState.ANALYSED || isUnread() || isRepeat() && copyOf == null;
        if (sourceText != null && isInUse) {
            entry.ask(now);
        } else if (isEmpty) {
            // No move of its life so far: it begins anew.
            state = ArticleState.DISCOVERED;
            release();
        } else if (state == ArticleState.SKIPPED) {
            return;
        }
        entry.show(shown);
        title = shown.title().isBlank() ? title : Texts.cut(shown.title(), 1_000);
    }

    /** Its page is to be read again because a public brief rests on it: a change there is a change of ours. */
    public void watch(Instant now) {
        watchedAt = now;
        entry.ask(now);
    }

    /** Whether its page is to be read although its text is here. */
    public boolean isReread() {
        return entry.isReread();
    }

    /** Its page was looked at again, and what we have stays as it is. */
    public void readAgain() {
        entry.done();
        claimedBy = null;
        claimedNode = null;
        claimedUntil = null;
    }

    /** Its page could not be read again now. */
    public void rereadLater(Instant now) {
        entry.askLater(discoveredAt, now);
        claimedBy = null;
        claimedNode = null;
        claimedUntil = null;
    }

    /**
     * Takes a further edition of its text, which waits to be read for the brief of its story. It stays published when it was.
     *
     * @return the text that it replaces
     */
    public ArticleEdition revise(ArticleText text, PublisherPolicy allowed, Instant now) {
        ArticleEdition before = new ArticleEdition(
                id, entry.nextEdition(), title, new ArticleEdition.ReadText(sourceText, textHash, fetchedAt), now);
        Instant first = publishedAt;
        // No move of its life so far: the new text begins anew.
        state = ArticleState.FETCHED;
        take(text, allowed, now);
        publishedAt = first == null ? publishedAt : first;
        return before;
    }

    /** Its page was read again: the text stays as it is, with what its publisher now allows. */
    public void readAgain(PublisherPolicy allowed) {
        policy = allowed;
        maxSnippet = null;
        readAgain();
    }

    /** Leaves it out because it is the text of another article of its story under an address of its own. */
    public void repeats(Article original) {
        skip(
                Reason.DUPLICATE,
                "the text of article " + original.id() + " of "
                        + original.publisher().domain());
        copyOf = original.id();
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
        readIn = readIn == null ? Integer.valueOf(revision) : readIn;
        release();
    }

    /** Leaves the article out on purpose. */
    public void skip(Reason why, String what) {
        moveTo(ArticleState.SKIPPED);
        explain(why, what, null);
        entry.done();
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
        this.claimedNode = null;
        this.claimedUntil = null;
    }

    private void release() {
        explain(null, null, null);
    }

    private void moveTo(ArticleState next) {
        state = state.to(next, "article", id);
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
            copyOf = null;
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

    /** Whether its text waits to be read for a brief, and now is the time for that. */
    public boolean isDue(Instant now) {
        return isUnread() && (state == ArticleState.FETCHED || retryAt != null && !retryAt.isAfter(now));
    }

    /** Whether a run had it in hand last. */
    public boolean wasWorkedBy(long run) {
        return workedBy != null && workedBy == run;
    }

    /** Whether a run has it in hand. */
    public boolean isClaimed(Instant now) {
        return claimedUntil != null && !claimedUntil.isBefore(now);
    }

    /**
     * Whether it stands behind a text of its story's brief: an edition of it was read for that or an earlier one, or it repeats
     * those in words of its own. A copy is the same source under another address and counts with its original.
     */
    public boolean isBehind(int revision) {
        return readIn == null ? isRepeat() && copyOf == null : readIn <= revision;
    }

    /** Whether its publisher changed the text after it was read for a brief, and nobody has read it since. */
    public boolean isRevised() {
        return isUnread() && readIn != null;
    }

    /** Forgets its text for good because its brief was removed. Whatever it was doing, nothing of it is read any more. */
    public void remove(String why, Instant now) {
        sourceText = null;
        entry.done();
        removedAt = now;
        // No move of its life: it ends here.
        state = ArticleState.SKIPPED;
        explain(Reason.RESERVED, why, null);
    }

    /** What happens next to this article, in words for a person. */
    public String next() {
        return switch (state) {
            case DISCOVERED -> "page is read in the next run";
            case FETCHED -> "analysed in the next run";
            case ANALYSED -> isReread() ? "page is read again in the next run" : "done";
            case SKIPPED -> "left out";
            case FAILED -> retryAt == null ? "waits for an editor" : "retried after " + retryAt;
        };
    }

    /**
     * Whether an entry of the same feed that has the same identity of the feed's, but another address, is this article.
     * Some feeds use one identity for many entries, so the title or the date has to be the same too.
     */
    public boolean isSame(DiscoveredEntry other) {
        return entry.hasGuidOf(other)
                && (title.equals(Texts.cut(other.title(), 1_000))
                        || other.publishedAt()
                                .filter(at -> at.equals(publishedAt))
                                .isPresent());
    }

    /** When it was published, or when we first saw it. */
    public Instant reportedAt() {
        return publishedAt == null || publishedAt.isAfter(discoveredAt) ? discoveredAt : publishedAt;
    }
}
