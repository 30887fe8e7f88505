package org.modelwire.web.api.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.modelwire.archive.Archive;
import org.modelwire.archive.ReaderFilter;
import org.modelwire.archive.ReaderOrder;
import org.modelwire.archive.ReaderQuestion;
import org.modelwire.archive.ReaderResult;
import org.modelwire.web.api.JsonAnswer;
import org.modelwire.web.support.JsonParts;

/** Asks the archive for readers. */
@ApplicationScoped
public class ArchiveSearch {

    @Inject
    private Archive archive;

    @Inject
    private BriefPages briefs;

    /** The public briefs that fit some words best. */
    public JsonObject find(String words, int most) {
        ReaderResult result = archive.find(
                new ReaderQuestion(words, false, ReaderFilter.NONE, ReaderOrder.RELEVANCE, Optional.empty(), most));
        return JsonParts.object()
                .add("query", words)
                .add("found", result.found())
                .add("briefs", JsonAnswer.list(briefs.rows(result.briefIds()), row -> row))
                .build();
    }
}
