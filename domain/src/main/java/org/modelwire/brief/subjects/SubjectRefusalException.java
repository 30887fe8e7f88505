package org.modelwire.brief.subjects;

/** What an editor wants to say of a subject cannot be so; nothing was changed. The message is a sentence for them. */
public final class SubjectRefusalException extends Exception {

    private static final long serialVersionUID = 1L;

    SubjectRefusalException(String message) {
        super(message);
    }
}
