package org.modelwire.takedown;

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
import java.time.Instant;
import org.modelwire.shared.Texts;
import org.modelwire.takedown.reason.Measure;
import org.modelwire.takedown.reason.Reasons;

/** A decision with its statement of reasons; every part that Article 17(3) of the Digital Services Act lists. */
@Entity
@Table(name = "takedown_ruling")
public class Ruling {

    /** The first decision, and the one on appeal. */
    public enum Round {
        DECISION,
        APPEAL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", updatable = false)
    private TakedownRequest request;

    @Enumerated(EnumType.STRING)
    private Round round;

    private String actor;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private String scope;
    private String duration;
    private String facts;
    private String automation;

    @Column(name = "ground")
    private String ground;

    private String redress;

    /** For the persistence provider. */
    protected Ruling() {}

    Ruling(TakedownRequest request, Round round, Reasons reasons, String redress, String actor, Instant now) {
        this.request = request;
        this.round = round;
        this.actor = Texts.cut(actor, 200);
        this.at = now;
        this.measure = reasons.measure();
        this.scope = reasons.scope();
        this.duration = reasons.duration();
        this.facts = reasons.facts();
        this.automation = reasons.automation();
        this.ground = reasons.ground();
        this.redress = redress;
    }

    public Round round() {
        return round;
    }

    /** Who decided. */
    public String actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }

    /** The statement, as it was made. */
    public Reasons reasons() {
        return new Reasons(measure, scope, duration, facts, automation, ground);
    }

    /** What whoever does not agree can do. */
    public String redress() {
        return redress;
    }
}
