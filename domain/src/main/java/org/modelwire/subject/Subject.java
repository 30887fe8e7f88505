package org.modelwire.subject;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.Slug;
import org.modelwire.shared.Texts;

/** A person, organisation, product, place or topic with a page of its own. Its slug never changes. */
@Entity
public class Subject {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String slug;

    private String name;

    @Enumerated(EnumType.STRING)
    private SubjectKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    private Subject mergedInto;

    @Column(name = "blocked_at")
    private Instant blockedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Subject() {}

    /** A subject that is named for the first time. */
    public Subject(String name, SubjectKind kind, Instant now) {
        this.name = Texts.cut(name, 200);
        this.slug = Slug.of(name);
        this.kind = kind;
        this.createdAt = now;
    }

    /** Goes by another name and is of another kind from now on; its address stays. */
    public void call(String newName, SubjectKind newKind) {
        this.name = Texts.cut(newName, 200);
        this.kind = newKind;
    }

    /** Is the same as another one from now on: whoever asks for it gets that. */
    public void mergeInto(Subject other) {
        if (other == this || other.mergedInto != null || mergedInto != null) {
            throw new IllegalStateException("subject " + id + " cannot be merged into " + other.id);
        }
        this.mergedInto = other;
    }

    /** Moves on with the subject that it was merged into. */
    public void follow(Subject other) {
        this.mergedInto = other;
    }

    /** Is a subject of its own again. */
    public void part() {
        this.mergedInto = null;
    }

    /** Is no subject from now on: nothing names it, and it has no page. */
    public void block(Instant now) {
        this.blockedAt = now;
    }

    /** Is a subject again. */
    public void unblock() {
        this.blockedAt = null;
    }

    public Long id() {
        return id;
    }

    /** The subject that it is the same as, if an editor said so. */
    public Optional<Subject> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    public boolean isBlocked() {
        return blockedAt != null;
    }

    /** Whether readers meet it under its own name. */
    public boolean isShown() {
        return mergedInto == null && blockedAt == null;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public SubjectKind kind() {
        return kind;
    }
}
