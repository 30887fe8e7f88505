package org.modelwire.batch.model.openai;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Knows the calls that wait for their answer, so that a server that stops need not wait for a model. */
final class RunningCalls implements Interceptor {

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    @Override
    public Response intercept(Chain chain) throws IOException {
        calls.add(chain.call());
        try {
            if (cancelled) { // looked at after the call is known: one of the two sides sees the other
                throw new IOException("Canceled");
            }
            return chain.proceed(chain.request());
        } finally {
            calls.remove(chain.call());
        }
    }

    /** Ends the calls in flight, and each that still begins. */
    void cancel() {
        cancelled = true;
        calls.forEach(Call::cancel);
    }
}
