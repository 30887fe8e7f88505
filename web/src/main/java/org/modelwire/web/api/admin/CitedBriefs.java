package org.modelwire.web.api.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.ArchiveOffers;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;

/** The published briefs that a draft from outside cites: whoever wrote it could read them, so they count as offered. */
@ApplicationScoped
@Transactional
public class CitedBriefs {

    @Inject
    private BriefRepository briefs;

    /** The cited briefs that are really there, each once. */
    public List<ArchiveOffer> of(Draft draft) {
        return draft.sentences()
                .map(DraftSentence::briefSlug)
                .flatMap(Optional::stream)
                .distinct()
                .map(briefs::findPublic)
                .flatMap(Optional::stream)
                .map(ArchiveOffers::of)
                .toList();
    }
}
