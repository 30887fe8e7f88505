package org.modelwire.batch.fetch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was fetched lately, each thing for as long as it holds; the one asked for longest ago goes first. Safe for threads. */
public final class Kept<K, V> {

    private static final int MOST = 5_000;

    private record Dated<V>(V value, Instant until) {}

    private final Map<K, Dated<V>> byKey = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Dated<V>> eldest) {
            return size() > MOST;
        }
    };

    /** What is kept under a key and still holds. */
    public synchronized Optional<V> find(K key, Instant now) {
        return Optional.ofNullable(byKey.get(key))
                .filter(dated -> dated.until().isAfter(now))
                .map(Dated::value);
    }

    /** Keeps a thing until a moment. */
    public synchronized void keep(K key, V value, Instant until) {
        byKey.put(key, new Dated<>(value, until));
    }
}
