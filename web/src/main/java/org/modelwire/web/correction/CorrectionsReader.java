package org.modelwire.web.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.brief.exit.PublicChange;
import org.modelwire.brief.exit.PublicChangeRepository;

/** Reads changes in one transaction. */
@ApplicationScoped
@Transactional
public class CorrectionsReader {

    @Inject
    private PublicChangeRepository changes;

    /** Changes before a place, the latest first. */
    List<PublicChange> find(Optional<PageKey> before, int limit) {
        return changes.find(before, limit);
    }
}
