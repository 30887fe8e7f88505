package org.modelwire.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
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

    public Long id() {
        return id;
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
