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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Somebody who gets letters, or asked for them. When the subscription ends the address is forgotten. */
@Entity
@Table(name = "subscriber")
public class Subscriber {

    /** How long the link of a confirmation letter works. */
    public static final Duration TO_CONFIRM = Duration.ofHours(48);

    private static final int MOST_BOUNCES = 3;

    /** Letters that can be asked for at the form within a day: nobody floods somebody else's mailbox through us. */
    private static final int MOST_ASKED = 3;

    private static final Duration ASKING = Duration.ofDays(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    private String address;

    @Column(name = "address_key")
    private String addressKey;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Enumerated(EnumType.STRING)
    private SubscriberState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_by")
    private EndedBy endedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "asked_since")
    private Instant askedSince;

    private int asked;

    @Column(name = "asked_ever")
    private int askedEver;

    @Column(name = "letter_wanted")
    private boolean letterWanted;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "covered_until")
    private Instant coveredUntil;

    private int bounces;

    @Column(name = "ended_at")
    private Instant endedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "subscriber_subject", joinColumns = @JoinColumn(name = "subscriber_id"))
    @Column(name = "subject_id")
    private Set<Long> subjects = new HashSet<>();

    /** For the persistence provider. */
    protected Subscriber() {}

    Subscriber(MailAddress address, Rhythm rhythm, Set<Long> subjects, Instant now) {
        this.address = address.text();
        this.addressKey = address.key();
        this.state = SubscriberState.PENDING;
        this.createdAt = now;
        this.askedSince = now;
        choose(rhythm, subjects);
        ask(now);
    }

    /**
     * Somebody typed the address at the form: a letter goes there, unless that happened too often within a day.
     *
     * @return whether one goes
     */
    boolean ask(Instant now) {
        if (!askedSince.plus(ASKING).isAfter(now)) {
            askedSince = now;
            asked = 0;
        }
        if (asked >= MOST_ASKED) {
            return false;
        }
        asked++;
        askedEver++;
        letterWanted = true;
        return true;
    }

    /** The letter that was asked for is in hand, or has to be sent again later. */
    void wants(boolean letter) {
        letterWanted = letter;
    }

    /** Takes other wishes; no subject means all of them. */
    void choose(Rhythm other, Set<Long> subjectIds) {
        rhythm = other;
        subjects.clear();
        subjects.addAll(subjectIds);
    }

    /** The owner of the mailbox agrees. The first letter looks back on one period. */
    void confirm(Instant now) {
        moveTo(SubscriberState.CONFIRMED);
        confirmedAt = now;
        coveredUntil = now.minus(rhythm.period());
    }

    /** Every brief that was published by then is told, or is told never. */
    void covered(Instant until) {
        coveredUntil = until;
    }

    /** A letter was taken. */
    void reached() {
        bounces = 0;
    }

    /**
     * The mail server says that there is no such mailbox.
     *
     * @return whether that was once too often
     */
    boolean bounced() {
        bounces++;
        return bounces >= MOST_BOUNCES;
    }

    /** Ends the subscription and forgets whose it was. */
    void end(EndedBy by, Instant now) {
        moveTo(SubscriberState.ENDED);
        endedBy = by;
        endedAt = now;
        address = null;
        addressKey = null;
        letterWanted = false;
        subjects.clear();
    }

    private void moveTo(SubscriberState next) {
        state = state.to(next, "subscriber", id);
    }

    public Long id() {
        return id;
    }

    /** Where letters go; empty once the subscription is over. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    public SubscriberState state() {
        return state;
    }

    /** Why it is over, if it is. */
    public Optional<EndedBy> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Number of the letter that was asked for last. */
    int askedEver() {
        return askedEver;
    }

    boolean isLetterWanted() {
        return letterWanted;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** Every brief that was published by then is told already. */
    Instant coveredUntil() {
        return coveredUntil;
    }

    /** Ids of the chosen subjects; none means all. */
    public Set<Long> subjects() {
        return Set.copyOf(subjects);
    }
}
