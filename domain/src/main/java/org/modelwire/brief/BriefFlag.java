package org.modelwire.brief;

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
import org.modelwire.shared.Texts;

/** A mark on a brief, for editors only: look at it again, because something that it rests on has changed. */
@Entity
@Table(name = "brief_flag")
public class BriefFlag {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "brief_id", updatable = false)
    private Brief brief;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cause_id", updatable = false)
    private Brief cause;

    @Enumerated(EnumType.STRING)
    private FlagKind kind;

    private String why;
    private Instant at;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    /** For the persistence provider. */
    protected BriefFlag() {}

    BriefFlag(Brief brief, Optional<Brief> cause, FlagKind kind, String why, Instant now) {
        this.brief = brief;
        this.cause = cause.orElse(null);
        this.kind = kind;
        this.why = Texts.cut(why, 1_000);
        this.at = now;
    }

    /** Somebody has looked at the brief and acted. */
    void resolve(String actor, Instant now) {
        resolvedBy = Texts.cut(actor, 200);
        resolvedAt = now;
    }

    public Long id() {
        return id;
    }

    public Brief brief() {
        return brief;
    }

    /** The brief whose change is the reason, if one is. */
    public Optional<Brief> cause() {
        return Optional.ofNullable(cause);
    }

    public FlagKind kind() {
        return kind;
    }

    public String why() {
        return why;
    }

    public Instant at() {
        return at;
    }

    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }
}
