package org.modelwire.publisher;

/** Decides what may be done with an article from what its publisher says about it. */
public interface Rights {

    /**
     * The decision, with everything that was said as evidence; the strictest wins. Licence files that the signals name are
     * read, which may take as long as any fetch; one that can't be read now leaves headline and link.
     *
     * @throws InterruptedException if the server is stopping
     */
    RightsDecision decide(RightsSignals signals) throws InterruptedException;
}
