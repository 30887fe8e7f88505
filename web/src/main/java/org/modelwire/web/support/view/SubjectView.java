package org.modelwire.web.support.view;

import org.modelwire.subject.Subject;
import org.modelwire.subject.SubjectKind;

/** A subject that has a page of its own. */
public record SubjectView(String slug, String name, SubjectKind kind) {

    /** The page of a subject. */
    public static SubjectView of(Subject subject) {
        return new SubjectView(subject.slug(), subject.name(), subject.kind());
    }

    public String getSlug() {
        return slug;
    }

    public String getHref() {
        return "/mentions/" + slug;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind.label();
    }
}
