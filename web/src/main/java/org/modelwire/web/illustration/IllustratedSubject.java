package org.modelwire.web.illustration;

import org.modelwire.subject.SubjectKind;

/** What an illustration shows of a subject. */
record IllustratedSubject(String slug, SubjectKind kind) {}
