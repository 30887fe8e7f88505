package org.modelwire.batch.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;
import org.modelwire.archive.Archive;
import org.modelwire.batch.archive.lucene.LuceneIndex;
import org.modelwire.batch.archive.opensearch.OpenSearchIndex;
import org.modelwire.batch.archive.rank.RankedArchive;
import org.modelwire.batch.model.Embedder;
import org.modelwire.config.HomeConfig;
import org.modelwire.config.SearchConfig;

/** Opens the archive on the engine that is configured, once, and closes it with the application. */
@ApplicationScoped
public class ArchiveProducer {

    @Produces
    @ApplicationScoped
    Archive archive(SearchConfig config, HomeConfig home, Clock clock, Optional<Embedder> embedder) {
        String embeddings = embedder.map(Embedder::maker).orElse("");
        return new RankedArchive(
                switch (config.backend()) {
                    case LUCENE -> lucene(home.directory().resolve("index"), embeddings);
                    case OPENSEARCH -> new OpenSearchIndex(config, clock, embeddings);
                });
    }

    private static LuceneIndex lucene(Path directory, String embeddings) {
        try {
            return new LuceneIndex(FSDirectory.open(Files.createDirectories(directory)), embeddings);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the archive's index in " + directory, e);
        }
    }

    void close(@Disposes Archive archive) {
        ((RankedArchive) archive).close();
    }
}
