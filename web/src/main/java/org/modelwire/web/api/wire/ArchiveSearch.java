package org.modelwire.web.api.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ArchiveHit;
import org.modelwire.archive.ArchiveQuestion;
import org.modelwire.archive.ArchiveResult;
import org.modelwire.web.api.JsonAnswer;

/** Asks the archive for readers. */
@ApplicationScoped
public class ArchiveSearch {

    @Inject
    private Archive archive;

    @Inject
    private BriefPages briefs;

    @Inject
    private Clock clock;

    /** The public briefs that fit some words best. */
    public JsonObject find(String words, int most) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        ArchiveResult result =
                archive.search(new ArchiveQuestion(words, List.of(), Optional.empty(), tomorrow, true, most));
        List<Long> ids = result.hits().stream().map(ArchiveHit::briefId).toList();
        return Json.createObjectBuilder()
                .add("query", words)
                .add("searched", result.searched())
                .add("briefs", JsonAnswer.list(briefs.rows(ids), row -> row))
                .build();
    }
}
