package org.modelwire.run.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.Texts;

/** Questions that went to the provider as one file. Written before it is sent, so that none is sent twice. */
@Entity
@Table(name = "model_batch")
public class ModelBatch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "run_id")
    private long runId;

    @Column(updatable = false)
    private String model;

    @Column(updatable = false)
    private String endpoint;

    @Column(name = "file_key", updatable = false)
    private String fileKey;

    @Column(name = "provider_id")
    private String providerId;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    private String detail;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For the persistence provider. */
    protected ModelBatch() {}

    ModelBatch(String model, String endpoint, String fileKey, long runId, Instant now) {
        this.model = model;
        this.endpoint = Texts.cut(endpoint, 500);
        this.fileKey = fileKey;
        this.runId = runId;
        this.state = BatchState.PREPARED;
        this.createdAt = now;
    }

    void sent(String idOfProvider) {
        providerId = idOfProvider;
        state = BatchState.SENT;
    }

    void moveTo(long run) {
        runId = run;
    }

    void end(String why, Instant now) {
        state = BatchState.ENDED;
        detail = Texts.cut(why, 1_000);
        endedAt = now;
    }

    public Long id() {
        return id;
    }

    OpenBatch open() {
        return new OpenBatch(id, fileKey, Optional.ofNullable(providerId));
    }
}
