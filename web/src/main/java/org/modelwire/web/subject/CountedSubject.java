package org.modelwire.web.subject;

import org.modelwire.brief.listing.SubjectCount;
import org.modelwire.subject.SubjectKind;

/**
 * A subject in a list, with how many briefs name it.
 *
 * @param recent how many of them were reported lately; 0 if none or if that is not said here
 */
public record CountedSubject(String slug, String name, SubjectKind kind, long briefs, long recent) {

    static CountedSubject of(SubjectCount count, long recent) {
        return new CountedSubject(count.slug(), count.name(), count.kind(), count.briefs(), recent);
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

    public long getBriefs() {
        return briefs;
    }

    /** "3 briefs". */
    public String getCount() {
        return briefs == 1 ? "1 brief" : briefs + " briefs";
    }
}
