package org.modelwire.takedown;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelwire.shared.Sha256;
import org.modelwire.shared.Texts;
import org.modelwire.takedown.reason.Reasons;

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

    @Enumerated(EnumType.STRING)
    private TakedownCause cause;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "takedown_brief", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "brief_id")
    private Set<Long> briefIds = new HashSet<>();

    @Column(name = "original_url")
    private String originalUrl;

    private String domain;
    private String grounds;

    @Embedded
    private Requester requester;

    @Embedded
    private UsNotice us;

    @Column(name = "good_faith")
    private boolean goodFaith;

    @Enumerated(EnumType.STRING)
    private TakedownState state;

    private boolean lettered;

    @Column(name = "repeat_of")
    private Long repeatOf;

    private boolean restrained;
    private boolean unfounded;

    @Column(name = "verified_how")
    private String verifiedHow;

    @Column(name = "hide_due_at")
    private Instant hideDueAt;

    @Column(name = "decide_due_at")
    private Instant decideDueAt;

    @Column(name = "hidden_at")
    private Instant hiddenAt;

    @Column(name = "appeal_until")
    private Instant appealUntil;

    @Column(name = "appealed_at")
    private Instant appealedAt;

    @Column(name = "appeal_words")
    private String appealWords;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "forgotten_at")
    private Instant forgottenAt;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("at")
    private List<Ruling> rulings = new ArrayList<>();

    /** For the persistence provider. */
    protected TakedownRequest() {}

    /**
     * A request as it came in.
     *
     * @param domain of the publisher whose work it is about, if that matters for who may ask
     */
    TakedownRequest(
            String receiptNumber,
            String token,
            TakedownForm form,
            Optional<String> domain,
            Deadlines deadlines,
            Instant now) {
        this.receiptNumber = receiptNumber;
        this.tokenHash = Sha256.of(token);
        this.wish = form.wish();
        this.cause = form.cause();
        this.briefIds.addAll(form.briefIds());
        this.originalUrl = form.originalUrl().orElse(null);
        this.domain = domain.orElse(null);
        this.grounds = form.grounds();
        this.requester = new Requester(form);
        this.us = form.us().orElse(null);
        this.goodFaith = form.goodFaith();
        this.state = TakedownState.RECEIVED;
        this.decideDueAt = deadlines.decide(now, wish);
        this.hideDueAt = isUrgent() && !briefIds.isEmpty() ? deadlines.hide(now) : null;
        this.receivedAt = now;
        this.changedAt = now;
    }

    private boolean isUrgent() {
        return cause.isUrgent() || wish == TakedownWish.REMOVE_PERSONAL_DATA;
    }

    /** The same requester has asked for the same before, and that is not decided yet: both are decided together. */
    void repeats(TakedownRequest first) {
        repeatOf = first.id();
    }

    /** Letters about it go to the requester. */
    void letter() {
        lettered = true;
    }

    /** The requester has asked for too much without any ground: nothing happens by itself any more. */
    void restrain() {
        restrained = true;
        hideDueAt = null;
    }

    /** It was decided to be without any ground. */
    void unfounded() {
        unfounded = true;
    }

    /** Whether a person who reads the mail of the requester's address may make this wish. */
    public boolean isOwnMatter() {
        return cause != TakedownCause.LEGAL_ORDER && (domain == null || requester.isAt(domain));
    }

    /** The requester has shown that the wish is theirs to make. */
    void verify(String how, Instant now) {
        moveTo(TakedownState.VERIFIED, now);
        verifiedHow = Texts.cut(how, 500);
    }

    /** Its briefs are kept from readers until it is decided. */
    void hid(Instant now) {
        hiddenAt = now;
    }

    /** Its briefs are out again, or gone. */
    void unhid() {
        hiddenAt = null;
    }

    /** Decides, with a statement of reasons. */
    void decide(Reasons reasons, String redress, Instant until, String actor, Instant now) {
        moveTo(TakedownState.DECIDED, now);
        appealUntil = until;
        rulings.add(new Ruling(this, Ruling.Round.DECISION, reasons, redress, actor, now));
    }

    /** The requester does not agree with the decision. */
    void appeal(String words, Instant now) {
        moveTo(TakedownState.APPEALED, now);
        appealedAt = now;
        appealWords = words;
    }

    /** Decides the appeal. */
    void decideAppeal(Reasons reasons, String redress, String actor, Instant now) {
        moveTo(TakedownState.CLOSED, now);
        rulings.add(new Ruling(this, Ruling.Round.APPEAL, reasons, redress, actor, now));
    }

    /** Nothing more can happen. */
    void close(Instant now) {
        moveTo(TakedownState.CLOSED, now);
    }

    /** Forgets who asked and in which words; what was decided stays. */
    void forget(Instant now) {
        requester.forget();
        if (us != null) {
            us.forget();
        }
        grounds = null;
        appealWords = null;
        forgottenAt = now;
    }

    private void moveTo(TakedownState next, Instant now) {
        state = state.to(next, "takedown request", receiptNumber);
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

    public TakedownWish wish() {
        return wish;
    }

    public TakedownCause cause() {
        return cause;
    }

    /** The briefs it is about. */
    public Set<Long> briefIds() {
        return Set.copyOf(briefIds);
    }

    public Optional<String> originalUrl() {
        return Optional.ofNullable(originalUrl);
    }

    /** Domain of the publisher whose work it is about, if that matters for who may ask. */
    public Optional<String> domain() {
        return Optional.ofNullable(domain);
    }

    /** The reason in the requester's words; empty once they are forgotten. */
    public Optional<String> grounds() {
        return Optional.ofNullable(grounds);
    }

    public Requester requester() {
        return requester;
    }

    public Optional<UsNotice> us() {
        return Optional.ofNullable(us).filter(notice -> notice.work() != null);
    }

    /** Whether letters about it go to the requester. */
    public boolean isLettered() {
        return lettered && requester.mail().isPresent();
    }

    /** The request that is decided together with this one. */
    public Optional<Long> repeatOf() {
        return Optional.ofNullable(repeatOf);
    }

    public boolean isRestrained() {
        return restrained;
    }

    public boolean isUnfounded() {
        return unfounded;
    }

    /** How it was shown that the wish is the requester's to make; empty before. */
    public Optional<String> verifiedHow() {
        return Optional.ofNullable(verifiedHow);
    }

    /** Until when its briefs are hidden, if they must be. */
    public Optional<Instant> hideDueAt() {
        return Optional.ofNullable(hideDueAt);
    }

    public Instant decideDueAt() {
        return decideDueAt;
    }

    /** Since when its briefs are hidden; empty if they are not. */
    public Optional<Instant> hiddenAt() {
        return Optional.ofNullable(hiddenAt);
    }

    /** Until when an appeal is open, once it is decided. */
    public Optional<Instant> appealUntil() {
        return Optional.ofNullable(appealUntil);
    }

    public Optional<Instant> appealedAt() {
        return Optional.ofNullable(appealedAt);
    }

    public Optional<String> appealWords() {
        return Optional.ofNullable(appealWords);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** When who asked was forgotten. */
    public Optional<Instant> forgottenAt() {
        return Optional.ofNullable(forgottenAt);
    }

    /** A decision, if it was made. */
    public Optional<Ruling> ruling(Ruling.Round round) {
        return rulings.stream().filter(ruling -> ruling.round() == round).findFirst();
    }
}
