package org.modelwire.batch.model.paid;

/** A question is with the provider, or about to go there; whoever asked puts his work aside and asks again later. */
public final class NotYetException extends Exception {

    private static final long serialVersionUID = 1L;

    NotYetException() {
        super("the answer is not in yet", null, false, false);
    }
}
