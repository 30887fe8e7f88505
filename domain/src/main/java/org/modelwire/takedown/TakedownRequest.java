package org.modelwire.takedown;

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
import org.modelwire.shared.IllegalStateChangeException;

/** A publisher's or person's wish about our briefs. The status address holds a token of which only the hash is kept. */
@Entity
@Table(name = "takedown_request")
public class TakedownRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "receipt_number", updatable = false)
    private String receiptNumber;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private TakedownWish wish;

    @Column(name = "brief_id")
    private Long briefId;

    @Column(name = "original_url")
    private String originalUrl;

    private String grounds;

    @Column(name = "requester_name")
    private String requesterName;

    @Column(name = "requester_mail")
    private String requesterMail;

    @Column(name = "requester_role")
    private String requesterRole;

    @Column(name = "good_faith")
    private boolean goodFaith;

    @Enumerated(EnumType.STRING)
    private TakedownState state;

    private String decision;

    @Column(name = "decision_text")
    private String decisionText;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For the persistence provider. */
    protected TakedownRequest() {}

    /** A request as it came in. */
    public TakedownRequest(String receiptNumber, String tokenHash, TakedownForm form, Instant now) {
        this.receiptNumber = receiptNumber;
        this.tokenHash = tokenHash;
        this.wish = form.wish();
        this.briefId = form.briefId().orElse(null);
        this.originalUrl = form.originalUrl().orElse(null);
        this.grounds = form.grounds();
        this.requesterName = form.name();
        this.requesterMail = form.mail();
        this.requesterRole = form.role();
        this.goodFaith = form.goodFaith();
        this.state = TakedownState.RECEIVED;
        this.receivedAt = now;
        this.changedAt = now;
    }

    /** The requester has shown that the wish is theirs to make. */
    public void verify(Instant now) {
        moveTo(TakedownState.VERIFIED, now);
    }

    /** Decides, with a statement of reasons. */
    public void decide(boolean accepted, String reasons, Instant now) {
        moveTo(TakedownState.DECIDED, now);
        decision = accepted ? "ACCEPTED" : "REJECTED";
        decisionText = reasons;
    }

    /** The requester does not agree with the decision. */
    public void appeal(Instant now) {
        moveTo(TakedownState.APPEALED, now);
    }

    /** Nothing more can happen. */
    public void close(Instant now) {
        moveTo(TakedownState.CLOSED, now);
    }

    private void moveTo(TakedownState next, Instant now) {
        if (!state.nextStates().contains(next)) {
            throw new IllegalStateChangeException("takedown request", receiptNumber, state, next);
        }
        state = next;
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public TakedownState state() {
        return state;
    }
}
