package org.modelwire.trace;

import org.modelwire.shared.Reason;

/** Something that is being done, and of what it is a part. Carries ids and numbers, never a text and never a secret. */
public interface Trace {

    /** What nobody looks at. */
    Trace NONE = new Trace() {
        @Override
        public Trace part(String name, String about, long id) {
            return this;
        }

        @Override
        public void asks(String model) {
            // nobody looks
        }

        @Override
        public void used(long tokensIn, long tokensOut) {
            // nobody looks
        }

        @Override
        public void failed(Reason reason) {
            // nobody looks
        }

        @Override
        public void end() {
            // nobody looks
        }
    };

    /**
     * Begins a part of it.
     *
     * @param name the same for all of a kind, such as {@code read feed}
     * @param about what the id is one of, such as {@code feed}
     */
    Trace part(String name, String about, long id);

    /** Notes which model is asked. */
    void asks(String model);

    /** Notes what the model was given and gave. */
    void used(long tokensIn, long tokensOut);

    /** Notes why it failed. */
    void failed(Reason reason);

    /** Notes that it is over. */
    void end();
}
