package org.modelwire.batch.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.modelwire.archive.Archive;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.rank.RankedArchive;
import org.modelwire.config.HomeConfig;

/** Opens the archive on the engine that is configured, once, and closes it with the application. */
@ApplicationScoped
public class ArchiveProducer {

    @Produces
    @ApplicationScoped
    Archive archive(HomeConfig home) {
        Path directory = home.directory().resolve("index");
        try {
            return new RankedArchive(new LuceneIndex(FSDirectory.open(Files.createDirectories(directory))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the archive's index in " + directory, e);
        }
    }

    void close(@Disposes Archive archive) {
        ((RankedArchive) archive).close();
    }
}
