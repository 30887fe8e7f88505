package org.modelwire.manifest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed account. Only ever added. */
@Entity
@Table(name = "run_manifest")
public class RunManifest {

    /** What it is about. */
    public enum Kind {
        /** A text of a brief that came out. */
        BRIEF,
        /** A nightly run. */
        NIGHT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "item_id", updatable = false)
    private long itemId;

    @Column(updatable = false)
    private int revision;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private String signature;

    /** For the persistence provider. */
    protected RunManifest() {}

    RunManifest(Kind kind, long itemId, int revision, String content, String signature, Instant now) {
        this.kind = kind;
        this.itemId = itemId;
        this.revision = revision;
        this.content = content;
        this.signature = signature;
        this.at = now;
    }

    public Long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** Id of the brief or of the run. */
    public long itemId() {
        return itemId;
    }

    /** Number of the text of a brief; 0 for a night. */
    public int revision() {
        return revision;
    }

    /** JSON, as it was signed. */
    public String content() {
        return content;
    }

    /** Ed25519 over the UTF-8 bytes of the content, in Base64. */
    public String signature() {
        return signature;
    }
}
