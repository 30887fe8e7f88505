package org.modelwire.batch.archive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.archive.ArchiveResult;
import org.modelwire.archive.Embedding;
import org.modelwire.batch.model.paid.PaidEmbedder;
import org.modelwire.shared.Sha256;

/** Searches the archive for the stories of one run, and writes down what was searched and what was found. */
public final class Grounding {

    private static final Logger LOG = Logger.getLogger(Grounding.class.getName());

    private static final int SHOWN_WORDS = 8;
    private static final int SHOWN_HASH = 12;

    private final Archive archive;
    private final long runId;
    private final Optional<PaidEmbedder> embedder;

    /** Grounds the stories of one run by words and subjects. */
    public Grounding(Archive archive, long runId) {
        this(archive, runId, Optional.empty());
    }

    private Grounding(Archive archive, long runId, Optional<PaidEmbedder> embedder) {
        this.archive = archive;
        this.runId = runId;
        this.embedder = embedder;
    }

    /** The same with embeddings, as far as they can be had. */
    public Grounding with(Optional<PaidEmbedder> meaning) {
        return new Grounding(archive, runId, meaning);
    }

    /**
     * Searches the briefs of earlier days.
     *
     * @param text what the story is about
     * @param subjects slugs of what it names, each once
     * @param day when it was reported, in UTC
     * @param most hits to bring back, at least 1
     * @return what was searched and the best hits first; none if nothing connects
     */
    public ArchiveResult search(long storyId, String text, List<String> subjects, LocalDate day, int most)
            throws InterruptedException {
        Optional<Embedding> embedding = embedder.isPresent() ? embedder.get().embed(storyId, text) : Optional.empty();
        ArchiveResult result = archive.search(
                ArchiveQuestion.grounding(text, subjects, day, most).with(embedding));
        LOG.log(
                Level.INFO,
                "archive searched run={0} story={1} query={2} words=\"{3}\" subjects={4} embedding={5} searched={6}"
                        + " since={7} hits={8}",
                new Object[] {
                    Long.toString(runId),
                    Long.toString(storyId),
                    Sha256.of(text).substring(0, SHOWN_HASH),
                    Arrays.stream(text.strip().split("\\s+")).limit(SHOWN_WORDS).collect(Collectors.joining(" ")),
                    subjects,
                    embedding
                            .flatMap(found -> embedder.map(PaidEmbedder::maker))
                            .orElse("none"),
                    Integer.toString(result.searched()),
                    result.since().map(LocalDate::toString).orElse("never"),
                    result.hits().stream()
                            .map(hit -> hit.briefId() + ":" + hit.score())
                            .collect(Collectors.joining(",", "[", "]"))
                });
        return result;
    }
}
