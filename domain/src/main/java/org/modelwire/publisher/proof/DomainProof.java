package org.modelwire.publisher.proof;

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
import org.modelwire.secret.RandomText;

/** What shows that a domain belongs to whoever holds a request. The challenge is public: only the owner can put it there. */
@Entity
@Table(name = "domain_proof")
public class DomainProof {

    private static final String PREFIX = "modelwire-verify=";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String domain;

    @Column(updatable = false)
    private String holder;

    @Column(updatable = false)
    private String challenge;

    @Enumerated(EnumType.STRING)
    private ProofState state;

    @Enumerated(EnumType.STRING)
    private ProofMethod method;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "proven_at")
    private Instant provenAt;

    @Column(name = "checked_at")
    private Instant checkedAt;

    /** For the persistence provider. */
    protected DomainProof() {}

    DomainProof(String domain, String holder, Instant now) {
        this.domain = domain;
        this.holder = holder;
        this.challenge = PREFIX + RandomText.token();
        this.state = ProofState.ASKED;
        this.askedAt = now;
    }

    /** It was found, now or again. */
    void prove(ProofMethod how, Instant now) {
        moveTo(ProofState.PROVEN);
        method = how;
        provenAt = now;
        checkedAt = now;
    }

    /** It was looked for and is gone. */
    void lapse(Instant now) {
        moveTo(ProofState.LAPSED);
        checkedAt = now;
    }

    private void moveTo(ProofState next) {
        state = state.to(next, "domain proof", holder);
    }

    /** Whether it must be looked at again before anything rests on it. */
    boolean isStale(Instant now) {
        return state == ProofState.PROVEN && !checkedAt.plus(method.lasts()).isAfter(now);
    }

    public Long id() {
        return id;
    }

    public String domain() {
        return domain;
    }

    /** Number of the request for which it was asked. */
    public String holder() {
        return holder;
    }

    /** The words that the owner publishes. */
    public String challenge() {
        return challenge;
    }

    public ProofState state() {
        return state;
    }

    public Optional<ProofMethod> method() {
        return Optional.ofNullable(method);
    }

    public Optional<Instant> provenAt() {
        return Optional.ofNullable(provenAt);
    }
}
