package org.modelwire.batch.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.modelwire.shared.Reason;
import org.modelwire.trace.Trace;

/**
 * A span, with what it and the whole are about as attributes {@code modelwire.run}, {@code modelwire.feed} and so on. The other
 * names are those of OpenTelemetry's semantic conventions.
 */
final class SpanTrace implements Trace {

    private final Tracer tracer;
    private final Span span;
    private final Attributes whole;

    private SpanTrace(Tracer tracer, Span span, Attributes whole) {
        this.tracer = tracer;
        this.span = span;
        this.whole = whole;
    }

    static Attributes id(String about, long id) {
        return Attributes.builder().put("modelwire." + about, id).build();
    }

    /**
     * Begins one.
     *
     * @param whole what it carries, and all of its parts
     */
    static SpanTrace begin(Tracer tracer, Context parent, String name, Attributes whole) {
        Span span = tracer.spanBuilder(name)
                .setParent(parent)
                .setAllAttributes(whole)
                .startSpan();
        return new SpanTrace(tracer, span, whole);
    }

    /** Whether anybody will see it: not where the server's tracing is off, or leaves this one out. */
    boolean isKept() {
        return span.isRecording();
    }

    @Override
    public Trace part(String name, String about, long id) {
        SpanTrace part = begin(tracer, Context.root().with(span), name, whole);
        part.span.setAllAttributes(id(about, id));
        return part;
    }

    @Override
    public void asks(String model) {
        span.setAttribute("gen_ai.request.model", model);
    }

    @Override
    public void used(long tokensIn, long tokensOut) {
        span.setAttribute("gen_ai.usage.input_tokens", tokensIn).setAttribute("gen_ai.usage.output_tokens", tokensOut);
    }

    @Override
    public void failed(Reason reason) {
        span.setStatus(StatusCode.ERROR, reason.code()).setAttribute("error.type", reason.code());
    }

    @Override
    public void end() {
        span.end();
    }
}
