/** Subjects: what is the same, what goes by which names, and what is no subject. Start at {@code SubjectBean}. */
package org.modelwire.web.console.subject;
