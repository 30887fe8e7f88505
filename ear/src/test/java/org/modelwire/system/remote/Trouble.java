package org.modelwire.system.remote;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** What goes wrong between two machines: of every kind, at random, in a share of all answers. */
public final class Trouble {

    private static final byte[] NONSENSE =
            "<html><body>We are moving to new premises.".getBytes(StandardCharsets.UTF_8);

    /** A kind of trouble. */
    public enum Kind {
        /** 500. */
        ERROR,
        /** 503, with a second to wait. */
        BUSY,
        /** 429, with a second to wait. */
        TOO_MANY,
        /** An answer that ends in the middle. */
        CUT,
        /** An answer in due form with nothing in it. */
        EMPTY,
        /** An answer in due form that is about something else. */
        NONSENSE
    }

    private final Random random;
    private final double share;
    private final Map<Kind, Integer> met = new EnumMap<>(Kind.class);
    private boolean over;

    /**
     * Trouble for a share of all answers.
     *
     * @param share from 0 to 1
     */
    public Trouble(Random random, double share) {
        this.random = random;
        this.share = share;
    }

    /** No trouble, ever. */
    public static Trouble none() {
        return new Trouble(new Random(), 0);
    }

    /** From now on there is none. */
    public synchronized void end() {
        over = true;
    }

    /** How often each kind was met. */
    public synchronized Map<Kind, Integer> met() {
        return new EnumMap<>(met);
    }

    /** Whether something goes wrong with an exchange; then it is answered already. */
    boolean strikes(HttpExchange exchange) throws IOException {
        Kind kind;
        synchronized (this) {
            if (over || random.nextDouble() >= share) {
                return false;
            }
            kind = Kind.values()[random.nextInt(Kind.values().length)];
            met.merge(kind, 1, Integer::sum);
        }
        try (exchange) {
            answer(kind, exchange);
        }
        return true;
    }

    private static void answer(Kind kind, HttpExchange exchange) throws IOException {
        switch (kind) {
            case ERROR -> exchange.sendResponseHeaders(500, -1);
            case BUSY -> wait(503, exchange);
            case TOO_MANY -> wait(429, exchange);
            case EMPTY -> exchange.sendResponseHeaders(200, -1);
            case CUT -> body(exchange, 2L * NONSENSE.length);
            default -> body(exchange, NONSENSE.length);
        }
    }

    private static void wait(int status, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "1");
        exchange.sendResponseHeaders(status, -1);
    }

    private static void body(HttpExchange exchange, long promised) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, promised);
        exchange.getResponseBody().write(NONSENSE);
    }
}
