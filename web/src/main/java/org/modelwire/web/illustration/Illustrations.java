package org.modelwire.web.illustration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefRepository;

/** Reads what the illustration of a brief is made from. */
@ApplicationScoped
@Transactional
public class Illustrations {

    @Inject
    private BriefRepository briefs;

    /** The illustration of a public brief. */
    Optional<Illustration> find(String slug) {
        return briefs.findPublic(slug).map(Illustrations::of);
    }

    private static Illustration of(Brief brief) {
        return new Illustration(
                brief.current().kind(),
                brief.mentions().stream()
                        .map(mention -> new IllustratedSubject(
                                mention.subject().slug(), mention.subject().kind()))
                        .toList(),
                brief.slug());
    }
}
