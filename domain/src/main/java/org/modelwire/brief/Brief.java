package org.modelwire.brief;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.shared.IllegalStateChangeException;

/**
 * What we publish about a story. Its text stands in revisions that are only ever added; its state changes by the table
 * of {@link BriefState}. Only {@link Publication} lets it out.
 */
@Entity
public class Brief {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "story_id", updatable = false)
    private long storyId;

    @Column(updatable = false)
    private String slug;

    @Enumerated(EnumType.STRING)
    private BriefState state;

    @Enumerated(EnumType.STRING)
    private BriefLabel label;

    private String reviewer;

    @Column(name = "reported_at", updatable = false)
    private Instant reportedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    private int significance;

    @Column(name = "current_number")
    private int currentNumber;

    @Column(name = "candidate_number")
    private Integer candidateNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "candidate_state")
    private BriefState candidateState;

    @Enumerated(EnumType.STRING)
    private Gone gone;

    @Enumerated(EnumType.STRING)
    @Column(name = "shown_as")
    private BriefState shownAs;

    @Column(name = "restored_at")
    private Instant restoredAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private Brief successor;

    @OneToMany(mappedBy = "brief", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("number")
    private List<BriefRevision> revisions = new ArrayList<>();

    @OneToMany(mappedBy = "brief", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("ordinal")
    private List<Mention> mentions = new ArrayList<>();

    /** For the persistence provider. */
    protected Brief() {}

    /**
     * A brief without any text yet.
     *
     * @param reportedAt when its story was first reported
     * @param significance 1 (a note) to 5 (the day's lead)
     */
    Brief(long storyId, String slug, Instant reportedAt, int significance, Instant now) {
        this.storyId = storyId;
        this.slug = slug;
        this.state = BriefState.DRAFT;
        this.label = BriefLabel.MACHINE_WRITTEN;
        this.reportedAt = reportedAt;
        this.significance = significance;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Adds a text that a machine or an editor wrote. While readers can see the brief it becomes the candidate, in the place of an
     * earlier one; else it becomes the text, and the brief a draft.
     *
     * @param significance counts for a brief that is not out
     */
    void revise(BriefRevision revision, int significance) {
        if (state.isPublic()) {
            candidateNumber = revision.number();
            candidateState = BriefState.DRAFT;
        } else {
            moveTo(BriefState.DRAFT, revision.createdAt());
            show(revision);
            this.significance = significance;
        }
        revisions.add(revision);
    }

    /** A text is never a reviewed one of itself. */
    private void show(BriefRevision revision) {
        currentNumber = revision.number();
        label = BriefLabel.MACHINE_WRITTEN;
        reviewer = null;
    }

    /** Shows readers the same text with some words put right. A candidate was written without knowing of it: it is held. */
    void correct(BriefRevision corrected, Instant now) {
        moveTo(BriefState.CORRECTED, now);
        revisions.add(corrected);
        mentions(currentNumber).stream()
                .map(mention -> mention.in(corrected.number()))
                .forEach(mentions::add);
        show(corrected);
        corrected.out(now);
    }

    /** Takes the brief away from readers for good, its candidate with it. */
    void withdraw(Gone how, Optional<Brief> inFavourOf, Instant now) {
        moveTo(BriefState.WITHDRAWN, now);
        gone = how;
        shownAs = null;
        successor = inFavourOf.orElse(null);
        dropCandidate();
    }

    /** Keeps the brief from readers for a while, its candidate with it: what is not looked at must not come out meanwhile. */
    void hide(Instant now) {
        BriefState before = state;
        moveTo(BriefState.HIDDEN, now);
        shownAs = before;
        dropCandidate();
    }

    /** Shows readers the same text as before it was hidden. */
    void restore(Instant now) {
        if (state != BriefState.HIDDEN) {
            throw new IllegalStateChangeException("brief", id, state, BriefState.PUBLISHED);
        }
        moveTo(shownAs, now);
        shownAs = null;
        restoredAt = now;
    }

    /** A withdrawn brief leads nowhere any more, and is not named again. */
    void sever(Gone how, Instant now) {
        if (state != BriefState.WITHDRAWN) {
            throw new IllegalStateChangeException("brief", id, state, BriefState.WITHDRAWN);
        }
        gone = how;
        successor = null;
        updatedAt = now;
    }

    /** An editor decides that it is never published. */
    void reject(Optional<Brief> inFavourOf, Instant now) {
        moveTo(BriefState.REJECTED, now);
        successor = inFavourOf.orElse(null);
    }

    /** An editor decides that the text that waits never replaces what readers see. */
    void rejectCandidate() {
        pendingState().to(BriefState.REJECTED, "brief", id);
        dropCandidate();
    }

    private void dropCandidate() {
        candidateNumber = null;
        candidateState = null;
    }

    void mention(Mention mention) {
        mentions.add(mention);
    }

    /** Holds the pending text for an editor, or hands it to review, as the gates say. */
    void checked(boolean held, Instant now) {
        BriefState next = held ? BriefState.HELD : BriefState.IN_REVIEW;
        if (candidateState == null) {
            moveTo(next, now);
        } else {
            candidateState = candidateState.to(next, "brief", id);
        }
    }

    /**
     * Lets the pending text out: the brief itself, or the candidate in the place of what readers see so far. Only {@link
     * Publication} may call this.
     */
    void publish(Instant now) {
        if (candidateState == null) {
            moveTo(BriefState.PUBLISHED, now);
            publishedAt = now;
        } else {
            candidateState = candidateState.to(BriefState.PUBLISHED, "brief", id);
            show(pending());
            dropCandidate();
            updatedAt = now;
        }
        current().out(now);
    }

    /**
     * A named editor has reviewed exactly the text that goes out. Only {@link Publication} may say so, with the record of
     * the review.
     */
    void reviewed(String editor) {
        label = BriefLabel.REVIEWED;
        reviewer = editor;
    }

    private void moveTo(BriefState next, Instant now) {
        state = state.to(next, "brief", id);
        updatedAt = now;
    }

    public Long id() {
        return id;
    }

    public long storyId() {
        return storyId;
    }

    public String slug() {
        return slug;
    }

    public BriefState state() {
        return state;
    }

    public BriefLabel label() {
        return label;
    }

    /** The editor who reviewed the text, if one did. */
    public Optional<String> reviewer() {
        return Optional.ofNullable(reviewer);
    }

    /** When the story was first reported by a publisher. */
    public Instant reportedAt() {
        return reportedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** 1 (a note) to 5 (the day's lead). */
    public int significance() {
        return significance;
    }

    /** The text that counts: what readers see, once it is out. */
    public BriefRevision current() {
        return revision(currentNumber);
    }

    /** The text that goes through gates and approval: the candidate if there is one, else the current one. */
    public BriefRevision pending() {
        return candidateNumber == null ? current() : revision(candidateNumber);
    }

    /** The state of the pending text. */
    public BriefState pendingState() {
        return candidateState == null ? state : candidateState;
    }

    /** Whether a further text waits to replace what readers see. */
    public boolean hasCandidate() {
        return candidateNumber != null;
    }

    BriefRevision revision(int number) {
        return findRevision(number)
                .orElseThrow(() -> new IllegalStateException("brief " + id + " has no revision " + number));
    }

    /** Finds one of its texts. */
    public Optional<BriefRevision> findRevision(int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    /** Every text that it ever had, the first one first. */
    public List<BriefRevision> revisions() {
        return List.copyOf(revisions);
    }

    /** Number of the last text that a machine wrote, up to the one that goes through gates and approval. */
    int writtenNumber() {
        return revisions.stream()
                .filter(revision -> revision.basedOn().isEmpty()
                        && revision.number() <= pending().number())
                .mapToInt(BriefRevision::number)
                .max()
                .orElse(0);
    }

    /** The texts that readers saw, the first one first. */
    public List<BriefRevision> published() {
        return revisions.stream()
                .filter(revision -> revision.publishedAt().isPresent())
                .toList();
    }

    int nextNumber() {
        return revisions.stream().mapToInt(BriefRevision::number).max().orElse(0) + 1;
    }

    /** How a withdrawn brief is gone; empty for every other one. */
    public Optional<Gone> gone() {
        return Optional.ofNullable(gone);
    }

    /** The brief that tells its story now, if an editor merged the two. */
    public Optional<Brief> successor() {
        return Optional.ofNullable(successor);
    }

    /** The subjects that the current text names, without what editors say is none or the same as another one. */
    public List<Mention> mentions() {
        return mentions(currentNumber).stream()
                .filter(mention -> mention.subject().isShown())
                .toList();
    }

    /** The subjects that one of its texts names, also those that nobody is shown. */
    List<Mention> mentions(int number) {
        return mentions.stream().filter(mention -> mention.revision() == number).toList();
    }
}
