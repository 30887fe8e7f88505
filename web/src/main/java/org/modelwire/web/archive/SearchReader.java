package org.modelwire.web.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelwire.brief.Brief;
import org.modelwire.brief.listing.BriefListRepository;
import org.modelwire.brief.listing.MentionRepository;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.subject.SubjectRepository;
import org.modelwire.web.support.view.BriefReader;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.SubjectView;

/** Brings what a search found, and what it suggests, out of the database; one transaction a call. */
@ApplicationScoped
@Transactional
public class SearchReader {

    private static final int SUGGESTED = 5;
    private static final int PUBLISHERS = 300;

    @Inject
    private BriefListRepository lists;

    @Inject
    private BriefReader reader;

    @Inject
    private MentionRepository mentions;

    @Inject
    private SubjectRepository subjects;

    @Inject
    private PublisherRepository publishers;

    @Inject
    private Clock clock;

    /** Briefs by id, in this order; one that readers cannot see any more is left out. */
    public List<BriefRow> rows(List<Long> ids) {
        Map<Long, Brief> found = lists.findAll(ids).stream().collect(Collectors.toMap(Brief::id, Function.identity()));
        return reader.rows(ids.stream().map(found::get).filter(Objects::nonNull).toList(), clock.instant());
    }

    /** Subjects of which a word of the name begins with what was typed, the most named first. */
    public List<SubjectView> beginning(String text) {
        return mentions.countBeginning(text, SUGGESTED).stream()
                .map(subject -> new SubjectView(subject.slug(), subject.name(), subject.kind()))
                .toList();
    }

    /** Names of subjects that a mistyped text may have meant. */
    public List<String> near(String text) {
        return NearNames.of(text, subjects.findNames(), SUGGESTED);
    }

    /** Domains that can be filtered by. */
    public List<String> publishers() {
        return publishers.findDomains(PUBLISHERS);
    }
}
