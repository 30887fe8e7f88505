package org.modelwire.web.console.subject;

import java.io.Serializable;
import org.modelwire.subject.Subject;
import org.modelwire.subject.SubjectKind;

/**
 * A subject at the desk.
 *
 * @param mergedInto name of the one that it is the same as; empty if it is one of its own
 */
public record SubjectRow(
        long id, String slug, String name, SubjectKind kind, boolean blocked, String mergedInto, String mergedSlug)
        implements Serializable {

    static SubjectRow of(Subject subject) {
        return new SubjectRow(
                subject.id(),
                subject.slug(),
                subject.name(),
                subject.kind(),
                subject.isBlocked(),
                subject.mergedInto().map(Subject::name).orElse(""),
                subject.mergedInto().map(Subject::slug).orElse(""));
    }

    public long getId() {
        return id;
    }

    public String getHref() {
        return "/console/subject?slug=" + (mergedSlug.isEmpty() ? slug : mergedSlug);
    }

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind.label();
    }

    public boolean isBlocked() {
        return blocked;
    }

    public String getStanding() {
        return blocked ? "blocked" : mergedInto.isEmpty() ? "shown" : "is " + mergedInto;
    }

    public String getTag() {
        return blocked ? "tag tag-off" : mergedInto.isEmpty() ? "tag tag-good" : "tag tag-warn";
    }
}
