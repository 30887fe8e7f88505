package org.modelwire.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An embedding that was paid for. Added once and never changed. */
@Entity
@Table(name = "embedding")
public class StoredEmbedding {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Column(updatable = false)
    private String maker;

    @Column(name = "text_hash", updatable = false)
    private String textHash;

    @Column(updatable = false)
    private byte[] numbers;

    @Column(name = "kept_at", updatable = false)
    private Instant keptAt;

    /** For the persistence provider. */
    protected StoredEmbedding() {}

    StoredEmbedding(String maker, String textHash, Embedding embedding, Instant now) {
        this.maker = maker;
        this.textHash = textHash;
        this.numbers = embedding.bytes();
        this.keptAt = now;
    }

    String textHash() {
        return textHash;
    }

    Embedding embedding() {
        return Embedding.of(numbers);
    }
}
