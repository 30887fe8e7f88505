package org.modelwire.batch.trace;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.modelwire.trace.Trace;
import org.modelwire.trace.Traces;

/** Tells what is done to the OpenTelemetry of the server, and to nobody where the server has none. */
@ApplicationScoped
public class ServerTraces implements Traces {

    private static final Traces NOBODY = (name, about, id) -> Trace.NONE;

    @Inject
    @Any
    private Instance<Object> beans;

    private Traces server = NOBODY;

    @PostConstruct
    void look() {
        try {
            server = Spans.find(beans).orElse(NOBODY);
        } catch (LinkageError e) {
            server = NOBODY; // its classes are the server's own, and there are none
        }
    }

    @Override
    public Trace begin(String name, String about, long id) {
        return server.begin(name, about, id);
    }
}
