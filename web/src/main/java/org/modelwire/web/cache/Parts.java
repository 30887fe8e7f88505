package org.modelwire.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.modelwire.generation.Generation;

/**
 * Keeps what pages are made of until something that readers can see changes, as {@link PageCache} does with whole pages. A
 * part may say nothing of the time of day.
 */
public final class Parts<V> {

    /** What changes without being counted, such as an article that joins a story, shows after that time at the latest. */
    private static final Duration UNCOUNTED = Duration.ofMinutes(5);

    private static final int OVERHEAD = 256;

    /**
     * What a part is kept under.
     *
     * @param generation of the wire before the part was begun
     */
    public record Key(long generation, String name) {}

    private final Generation generation;
    private final Cache<Key, V> kept;
    private volatile long newest;

    /**
     * An empty store.
     *
     * @param most bytes that are kept, roughly
     * @param size of a part in bytes
     */
    public Parts(Generation generation, long most, ToIntFunction<V> size) {
        this.generation = generation;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Key key, V part) -> OVERHEAD + key.name().length() + size.applyAsInt(part))
                .expireAfterWrite(UNCOUNTED)
                .executor(Runnable::run) // its housekeeping is less work than handing it to another thread
                .build();
    }

    /** What a part that is made from now on will be kept under. */
    public Key key(String name) {
        long number = generation.number();
        if (number != newest) {
            newest = number;
            kept.invalidateAll();
        }
        return new Key(number, name);
    }

    /** A part that was kept under this key. */
    public Optional<V> find(Key key) {
        return Optional.ofNullable(kept.getIfPresent(key));
    }

    /** Keeps a part that was begun after its key was asked for. */
    public void keep(Key key, V part) {
        kept.put(key, part);
    }
}
