package org.modelwire.account.token;

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

/** A token of the operations API, of which only the hash is known after it was made. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String name;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TokenScope scope;

    @Column(updatable = false)
    private String creator;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "used_at")
    private Instant usedAt;

    /** For the persistence provider. */
    protected ApiToken() {}

    ApiToken(String name, String tokenHash, TokenScope scope, String creator, Instant now, Instant expiresAt) {
        this.name = name;
        this.tokenHash = tokenHash;
        this.scope = scope;
        this.creator = creator;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    /** Whether it opens anything at a time. */
    public boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public TokenScope scope() {
        return scope;
    }

    public String creator() {
        return creator;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** When it was last used, to the minute. */
    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}
