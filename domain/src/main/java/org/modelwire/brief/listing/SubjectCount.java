package org.modelwire.brief.listing;

import org.modelwire.subject.SubjectKind;

/**
 * A subject and how many public briefs name it.
 *
 * @param slug the readable part of its address
 */
public record SubjectCount(String slug, String name, SubjectKind kind, long briefs) {}
