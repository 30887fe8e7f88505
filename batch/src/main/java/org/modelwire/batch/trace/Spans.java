package org.modelwire.batch.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.modelwire.trace.Trace;
import org.modelwire.trace.Traces;

/**
 * The OpenTelemetry that a server offers as a bean (MicroProfile Telemetry 1.0, "Access to the OpenTelemetry Tracing API").
 * Not to be touched where the server has no such class.
 */
final class Spans implements Traces {

    private static final String SCOPE = "org.modelwire";

    private final Tracer tracer;

    private Spans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The server's; empty if it has the classes but offers nothing. */
    static Optional<Traces> find(Instance<Object> beans) {
        Instance<OpenTelemetry> offered = beans.select(OpenTelemetry.class);
        return offered.isResolvable() ? Optional.of(new Spans(offered.get().getTracer(SCOPE))) : Optional.empty();
    }

    @Override
    public Trace begin(String name, String about, long id) {
        SpanTrace trace = SpanTrace.begin(tracer, Context.root(), name, SpanTrace.id(about, id));
        return trace.isKept() ? trace : Trace.NONE;
    }
}
