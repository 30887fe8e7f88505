package org.modelwire.batch.archive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.archive.ArchiveResult;
import org.modelwire.shared.Sha256;

/** Searches the archive for the stories of one run, and writes down what was searched and what was found. */
public final class Grounding {

    private static final Logger LOG = Logger.getLogger(Grounding.class.getName());

    private static final int SHOWN_WORDS = 8;
    private static final int SHOWN_HASH = 12;

    private final Archive archive;
    private final long runId;

    /** Grounds the stories of one run. */
    public Grounding(Archive archive, long runId) {
        this.archive = archive;
        this.runId = runId;
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
    public ArchiveResult search(long storyId, String text, List<String> subjects, LocalDate day, int most) {
        ArchiveResult result = archive.search(ArchiveQuestion.grounding(text, subjects, day, most));
        LOG.log(
                Level.INFO,
                "archive searched run={0} story={1} query={2} words=\"{3}\" subjects={4} searched={5} since={6} hits={7}",
                new Object[] {
                    Long.toString(runId),
                    Long.toString(storyId),
                    Sha256.of(text).substring(0, SHOWN_HASH),
                    Arrays.stream(text.strip().split("\\s+")).limit(SHOWN_WORDS).collect(Collectors.joining(" ")),
                    subjects,
                    Integer.toString(result.searched()),
                    result.since().map(LocalDate::toString).orElse("never"),
                    result.hits().stream()
                            .map(hit -> hit.briefId() + ":" + hit.score())
                            .collect(Collectors.joining(",", "[", "]"))
                });
        return result;
    }
}
