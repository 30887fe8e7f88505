package org.modelwire.batch.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives a name server a limited time: the platform's lookup can't be interrupted and may take minutes. */
final class BoundedLookup implements CheckedResolver.Lookup, AutoCloseable {

    private final CheckedResolver.Lookup lookup;
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "modelwire-lookup");
        thread.setDaemon(true);
        return thread;
    });

    BoundedLookup(CheckedResolver.Lookup lookup, Duration limit) {
        this.lookup = lookup;
        this.limit = limit;
    }

    @Override
    public InetAddress[] find(String host) throws UnknownHostException {
        Future<InetAddress[]> answer = threads.submit(() -> lookup.find(host));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host + ": no name server answered within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unknown(host + ": interrupted while it was looked up", e);
        } catch (ExecutionException e) {
            throw unknown(host + " is not known to any name server", e);
        }
    }

    private static UnknownHostException unknown(String message, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(message);
        unknown.initCause(cause);
        return unknown;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
