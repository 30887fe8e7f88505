package org.modelwire.batch.trace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Trace;
import org.modelwire.trace.Traces;

/** What was traced, a line each time that something ends: its path, its id, and what was noted. */
public final class RecordedTraces implements Traces {

    private final List<String> ended = new CopyOnWriteArrayList<>();

    @Override
    public Trace begin(String name, String about, long id) {
        return new Recorded(name, about, id);
    }

    /** The lines, in the order of the ends. */
    public List<String> ended() {
        return List.copyOf(ended);
    }

    private final class Recorded implements Trace {

        private final String path;
        private final StringBuilder notes = new StringBuilder();

        private Recorded(String path, String about, long id) {
            this.path = path;
            notes.append(' ').append(about).append('=').append(id);
        }

        @Override
        public Trace part(String name, String about, long id) {
            return new Recorded(path + " / " + name, about, id);
        }

        @Override
        public void asks(String model) {
            notes.append(" model=").append(model);
        }

        @Override
        public void used(long tokensIn, long tokensOut) {
            notes.append(" tokens=").append(tokensIn).append('+').append(tokensOut);
        }

        @Override
        public void failed(Reason reason) {
            notes.append(" failed=").append(reason.code());
        }

        @Override
        public void end() {
            ended.add(path + notes);
        }
    }
}
