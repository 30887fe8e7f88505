package org.modelwire.web.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.LongAdder;
import org.modelwire.config.CacheConfig;
import org.modelwire.generation.Generation;

/**
 * Keeps what was made for one reader for the next ones.
 *
 * <p>Each answer is stamped with the generation of the wire at the moment before it was begun; as soon as a brief is
 * published, corrected or withdrawn, a run ends or something is settled with a publisher the stamp no longer fits, and all of
 * it is thrown away. What pages say about the time
 * of day ("5 hours ago") is at most a minute old. Only what is found is kept, so that made-up addresses cost no memory.
 */
@ApplicationScoped
public class PageCache {

    private static final Duration TIME_OF_DAY = Duration.ofMinutes(1);
    private static final long MIB = 1_048_576;
    private static final int OVERHEAD = 256;

    private record Key(long generation, String address) {}

    /** Makes an answer; asked once however many readers wait for it. */
    @FunctionalInterface
    public interface Maker {

        Made make() throws IOException, ServletException;
    }

    private Generation generation;
    private LastChanged changed;
    private AsyncCache<Key, Made> answers;
    private final LongAdder keptAnswers = new LongAdder();
    private final LongAdder madeAnswers = new LongAdder();
    private volatile long newest;

    /** For the container's proxy. */
    protected PageCache() {}

    @Inject
    public PageCache(Generation generation, CacheConfig config, LastChanged changed) {
        this.generation = generation;
        this.changed = changed;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(config.pagesMib() * MIB)
                .weigher((Key key, Made made) -> OVERHEAD + key.address().length() + made.size())
                .expireAfterWrite(TIME_OF_DAY)
                .executor(Runnable::run) // its housekeeping is less work than handing it to another thread
                .buildAsync();
    }

    /**
     * The answer at an address, kept or made now.
     *
     * @param address path with those parameters that matter
     * @throws ServletException if it could not be made; also for those who waited for it
     */
    public Made get(String address, Maker maker) throws IOException, ServletException {
        Key key = new Key(current(), address);
        CompletableFuture<Made> kept = answers.getIfPresent(key);
        if (kept == null) {
            CompletableFuture<Made> mine = new CompletableFuture<>();
            kept = answers.asMap().putIfAbsent(key, mine);
            if (kept == null) {
                madeAnswers.increment();
                return make(key, mine, maker);
            }
        }
        keptAnswers.increment();
        return await(kept);
    }

    /** An answer that is not kept, with the time since which it is as it is. */
    public Made dated(String address, Made made) {
        return made.dated(tag -> changed.at(address, tag));
    }

    private long current() {
        long number = generation.number();
        if (number != newest) {
            newest = number;
            answers.asMap().clear();
        }
        return number;
    }

    private Made make(Key key, CompletableFuture<Made> mine, Maker maker) throws IOException, ServletException {
        try {
            Made made = dated(key.address(), maker.make());
            if (made.reply().isEmpty()) {
                answers.asMap().remove(key, mine);
            }
            mine.complete(made);
            return made;
        } finally {
            // Whatever was thrown: nobody may wait for ever. Does nothing if the answer is there.
            mine.completeExceptionally(new ServletException("could not be made: " + key.address()));
        }
    }

    /** How many answers since the start were there already, or in the making. */
    public long kept() {
        return keptAnswers.sum();
    }

    /** How many answers since the start had to be made. */
    public long made() {
        return madeAnswers.sum();
    }

    /** How many bytes are kept, roughly. */
    public long size() {
        answers.synchronous().cleanUp();
        return answers.synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElseThrow();
    }

    private static Made await(CompletableFuture<Made> kept) throws ServletException {
        try {
            return kept.join();
        } catch (CompletionException e) {
            throw new ServletException(e.getCause());
        }
    }
}
