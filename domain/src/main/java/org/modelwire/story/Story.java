package org.modelwire.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** One event, as told by one or more publishers; one brief is written about it. */
@Entity
public class Story {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    private String title;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "merged_into")
    private Long mergedInto;

    /** For the persistence provider. */
    protected Story() {}

    /**
     * A story that begins with one article.
     *
     * @param title that article's title, for lists
     * @param reportedAt when it was first reported
     */
    public Story(String title, Instant reportedAt, Instant now) {
        this.title = title;
        this.reportedAt = reportedAt;
        this.createdAt = now;
    }

    /** An editor says that another story is the same event; this one is told no more. */
    void mergeInto(long story) {
        mergedInto = story;
    }

    /** The story that an editor merged this one into. */
    public Optional<Long> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    public Long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
