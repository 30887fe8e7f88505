package org.modelwire.removal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modelwire.shared.HashChain;
import org.modelwire.shared.Sha256;

/** A row of the chain of evidence: it holds the hash of the one before, so that none can be changed, taken out or put in. */
@Entity
@Table(name = "sealed_record")
public class SealedRecord implements HashChain.Link {

    static final String HIDDEN = "HIDDEN";
    static final String RESTORED = "RESTORED";
    static final String REMOVED = "REMOVED";

    @Id
    @Column(updatable = false)
    private long number;

    @Column(updatable = false)
    private String item;

    @Column(name = "brief_id", updatable = false)
    private long briefId;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private String previous;

    @Column(updatable = false)
    private String hash;

    /** For the persistence provider. */
    protected SealedRecord() {}

    SealedRecord(long number, String previous, String item, long briefId, String content, Instant at) {
        this.number = number;
        this.previous = previous;
        this.item = item;
        this.briefId = briefId;
        this.content = content;
        this.at = at;
        this.hash = digest(previous);
    }

    @Override
    public String digest(String before) {
        return hash(number, before, item, briefId, at, content);
    }

    /** The hash of a row that says this. To the millisecond, which every database keeps. */
    static String hash(long number, String previous, String item, long briefId, Instant at, String content) {
        return Sha256.of(
                Long.toString(number),
                previous,
                item,
                Long.toString(briefId),
                Long.toString(at.toEpochMilli()),
                content);
    }

    @Override
    public long place() {
        return number;
    }

    /** What happened: {@code HIDDEN}, {@code RESTORED} or {@code REMOVED}. */
    public String item() {
        return item;
    }

    long briefId() {
        return briefId;
    }

    String previous() {
        return previous;
    }

    public Instant at() {
        return at;
    }

    /** JSON without any text of the brief or its sources. */
    public String content() {
        return content;
    }

    @Override
    public String hash() {
        return hash;
    }
}
