package org.modelwire.newsletter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Texts;

/** One letter to one subscriber, written down before the mail server is asked. */
@Entity
@Table(name = "letter")
public class Letter {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "subscriber_id", updatable = false)
    private Subscriber subscriber;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Column(updatable = false)
    private String issue;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    @Column(name = "token_hash")
    private String tokenHash;

    private int tries;
    private String reply;

    @Column(name = "covers_until")
    private Instant coversUntil;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "letter_brief", joinColumns = @JoinColumn(name = "letter_id"))
    private List<CarriedBrief> carried = new ArrayList<>();

    /** For the persistence provider. */
    protected Letter() {}

    Letter(Subscriber subscriber, LetterOrder order, String token, Instant now) {
        this.subscriber = subscriber;
        this.kind = order.kind();
        this.issue = order.issue();
        this.state = LetterState.CLAIMED;
        this.tokenHash = Sha256.of(token);
        this.tries = 1;
        this.coversUntil = order.until().orElse(null);
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Another try; the letter of the first one reached nobody, so its token may go. */
    void claimAgain(String token, Instant now) {
        moveTo(LetterState.CLAIMED, now);
        tokenHash = Sha256.of(token);
        tries++;
        carried.clear();
    }

    void carry(Collection<CarriedBrief> briefs) {
        carried.addAll(briefs);
    }

    /** What came of it, in the words of the mail server. */
    void conclude(LetterState outcome, String serverReply, Instant now) {
        moveTo(outcome, now);
        reply = Texts.cut(serverReply, 500);
    }

    private void moveTo(LetterState next, Instant now) {
        state = state.to(next, "letter", id);
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    public Subscriber subscriber() {
        return subscriber;
    }

    public LetterKind kind() {
        return kind;
    }

    /** What tells it from every other letter to the same subscriber. */
    public String issue() {
        return issue;
    }

    public LetterState state() {
        return state;
    }

    public int tries() {
        return tries;
    }

    /** What the mail server said, or what is known instead. */
    public Optional<String> reply() {
        return Optional.ofNullable(reply);
    }

    /** End of what a digest tells. */
    Optional<Instant> coversUntil() {
        return Optional.ofNullable(coversUntil);
    }

    /** When it was claimed first. */
    public Instant createdAt() {
        return createdAt;
    }

    /** The briefs in it, each with the number of its text. */
    public List<CarriedBrief> carried() {
        return List.copyOf(carried);
    }
}
