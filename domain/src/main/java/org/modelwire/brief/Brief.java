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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
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

    @Column(name = "archive_count")
    private int archiveCount;

    @Column(name = "archive_since")
    private LocalDate archiveSince;

    @Column(name = "current_number")
    private int currentNumber;

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

    /** Adds a text and makes it the current one. A machine's text is never a reviewed one. */
    void revise(BriefRevision revision) {
        currentNumber = revision.number();
        revisions.add(revision);
        label = BriefLabel.MACHINE_WRITTEN;
        reviewer = null;
        updatedAt = revision.createdAt();
    }

    void mention(Mention mention) {
        mentions.add(mention);
    }

    /** Holds the draft for an editor, or hands it to review, as the gates say. */
    void checked(boolean held, Instant now) {
        moveTo(held ? BriefState.HELD : BriefState.IN_REVIEW, now);
    }

    /**
     * Lets the brief out. Only {@link Publication} may call this.
     *
     * @param searched how many published briefs were searched for a connection
     * @param since day of the earliest of them; null if there was none
     */
    void publish(int searched, LocalDate since, Instant now) {
        moveTo(BriefState.PUBLISHED, now);
        archiveCount = searched;
        archiveSince = since;
        publishedAt = now;
    }

    private void moveTo(BriefState next, Instant now) {
        if (!state.nextStates().contains(next)) {
            throw new IllegalStateChangeException("brief", id, state, next);
        }
        state = next;
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

    /** How many published briefs were searched for a connection. */
    public int archiveCount() {
        return archiveCount;
    }

    /** Day of the earliest of the searched briefs. */
    public Optional<LocalDate> archiveSince() {
        return Optional.ofNullable(archiveSince);
    }

    /** The text that counts. */
    public BriefRevision current() {
        return revisions.stream()
                .filter(revision -> revision.number() == currentNumber)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("brief " + id + " has no revision " + currentNumber));
    }

    public List<Mention> mentions() {
        return List.copyOf(mentions);
    }
}
