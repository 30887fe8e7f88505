package org.modelwire.takedown.notice;

import jakarta.persistence.Column;
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
import java.util.Optional;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Texts;
import org.modelwire.takedown.TakedownRequest;

/** One letter about a request, written down before the mail server is asked. */
@Entity
@Table(name = "takedown_notice")
public class TakedownNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", updatable = false)
    private TakedownRequest request;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    @Column(name = "token_hash")
    private String tokenHash;

    private int tries;
    private String reply;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For the persistence provider. */
    protected TakedownNotice() {}

    TakedownNotice(TakedownRequest request, NoticeKind kind, Instant now) {
        this.request = request;
        this.kind = kind;
        this.state = NoticeState.WAITING;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Takes it in hand; the letter of an earlier try reached nobody, so its token may go. */
    void claim(String token, Instant now) {
        moveTo(NoticeState.CLAIMED, now);
        tokenHash = Sha256.of(token);
        tries++;
    }

    /** What came of it, in the words of the mail server. */
    void conclude(NoticeState outcome, String serverReply, Instant now) {
        moveTo(outcome, now);
        reply = Texts.cut(serverReply, 500);
    }

    private void moveTo(NoticeState next, Instant now) {
        state = state.to(next, "takedown notice", id);
        changedAt = now;
    }

    public Long id() {
        return id;
    }

    public TakedownRequest request() {
        return request;
    }

    public NoticeKind kind() {
        return kind;
    }

    public NoticeState state() {
        return state;
    }

    public int tries() {
        return tries;
    }

    public Optional<String> reply() {
        return Optional.ofNullable(reply);
    }
}
