package org.modelwire.config;

/**
 * Keys {@code modelwire.cache.*}: what is kept in memory for readers.
 *
 * @param pagesMib most mebibytes of finished pages and feeds, compressed forms included; 1 to 4096, default 32
 */
public record CacheConfig(int pagesMib) {

    /** Reads the settings. */
    public static CacheConfig of(Settings settings) {
        return new CacheConfig(settings.number("modelwire.cache.pages-mib", 32, 1, 4096));
    }
}
