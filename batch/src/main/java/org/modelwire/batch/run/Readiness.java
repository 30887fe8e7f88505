package org.modelwire.batch.run;

/** Something that a run which starts with the server has to wait for. */
public interface Readiness {

    /** Whether it is there; asked about once a second until it is. */
    boolean isReached();
}
