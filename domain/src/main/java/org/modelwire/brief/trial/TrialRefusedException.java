package org.modelwire.brief.trial;

/** A trial cannot be made; the message says why, for whoever wanted it. */
public final class TrialRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param why a sentence for a person
     */
    public TrialRefusedException(String why) {
        super(why);
    }
}
