package org.modelwire.subject;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modelwire.shared.Slug;
import org.modelwire.shared.Texts;

/** Another name of a subject. Whatever names it by that means the subject, and its address leads there. */
@Entity
@Table(name = "subject_alias")
public class SubjectAlias {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wire_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "subject_id")
    private Subject subject;

    @Column(updatable = false)
    private String slug;

    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected SubjectAlias() {}

    /** A further name of a subject. */
    public SubjectAlias(Subject subject, String name, Instant now) {
        this.subject = subject;
        this.slug = Slug.of(name);
        this.name = Texts.cut(name, 200);
        this.createdAt = now;
    }

    /** Goes with the subject that its own was merged into. */
    public void follow(Subject other) {
        this.subject = other;
    }

    public Long id() {
        return id;
    }

    public Subject subject() {
        return subject;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }
}
