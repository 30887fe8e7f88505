package org.modelwire.trace;

/** Where what is done can be told. */
public interface Traces {

    /**
     * Begins something that is no part of anything else.
     *
     * @param about what the id is one of, such as {@code run}; its parts carry it too
     */
    Trace begin(String name, String about, long id);
}
