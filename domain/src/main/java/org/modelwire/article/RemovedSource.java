package org.modelwire.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A report that is never read again because its brief was removed, known by hashes alone. */
@Entity
@Table(name = "removed_source")
public class RemovedSource {

    @Id
    @Column(name = "identity_hash", updatable = false)
    private String identityHash;

    @Column(updatable = false)
    private String domain;

    @Column(name = "text_hash", updatable = false)
    private String textHash;

    @Column(name = "title_hash", updatable = false)
    private String titleHash;

    @Column(name = "removed_at", updatable = false)
    private Instant removedAt;

    /** For the persistence provider. */
    protected RemovedSource() {}

    /**
     * A report.
     *
     * @param identityHash of its entry, as {@link DiscoveredEntry#identityHash()}
     * @param domain of its publisher
     * @param textHash of the text; null if none was ever read
     * @param titleHash of the title
     */
    public RemovedSource(String identityHash, String domain, String textHash, String titleHash, Instant removedAt) {
        this.identityHash = identityHash;
        this.domain = domain;
        this.textHash = textHash;
        this.titleHash = titleHash;
        this.removedAt = removedAt;
    }

    public String identityHash() {
        return identityHash;
    }
}
