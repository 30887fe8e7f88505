package org.modelwire.web.illustration.motif;

import org.modelwire.subject.SubjectKind;

/** What an illustration shows of a subject. */
public record IllustratedSubject(String slug, SubjectKind kind) {}
