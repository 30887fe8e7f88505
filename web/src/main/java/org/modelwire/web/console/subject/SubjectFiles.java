package org.modelwire.web.console.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.listing.MentionRepository;
import org.modelwire.brief.subjects.MentionMoveRepository;
import org.modelwire.subject.Subject;
import org.modelwire.subject.SubjectOverviewRepository;
import org.modelwire.subject.SubjectOverviewRepository.Address;
import org.modelwire.subject.SubjectOverviewRepository.Filter;
import org.modelwire.subject.SubjectRepository;
import org.modelwire.web.console.subject.SubjectFile.Name;
import org.modelwire.web.console.subject.SubjectFile.Words;
import org.modelwire.web.console.view.Figures;

/** Reads what the pages of subjects show, each time in a transaction of its own. */
@ApplicationScoped
@Transactional
public class SubjectFiles {

    private static final int MOST_GROUPS = 20;
    private static final int MOST_ALIKE = 12;
    private static final int MOST_WORDS = 30;

    @Inject
    private SubjectOverviewRepository overview;

    @Inject
    private SubjectRepository subjects;

    @Inject
    private MentionRepository mentions;

    @Inject
    private MentionMoveRepository moves;

    /** How many subjects there are. */
    public long count(Filter filter) {
        return overview.count(filter);
    }

    /** Some of the subjects, by address. */
    public List<SubjectRow> rows(Filter filter, int first, int most) {
        return overview.find(filter, first, most).stream().map(SubjectRow::of).toList();
    }

    /** Names that may be of one subject, in groups. */
    public List<List<Name>> alike() {
        return Alike.groups(overview.findShown(), MOST_GROUPS).stream()
                .map(SubjectFiles::names)
                .toList();
    }

    private static List<Name> names(List<Address> addresses) {
        return addresses.stream()
                .map(address -> new Name(address.slug(), address.name()))
                .toList();
    }

    /** A subject by the readable part of its address, also one that is blocked; one that was merged leads to the other. */
    public Optional<SubjectFile> find(String slug) {
        return subjects.resolve(slug).map(this::file);
    }

    private SubjectFile file(Subject subject) {
        return new SubjectFile(
                SubjectRow.of(subject),
                Figures.count(mentions.count(subject.slug()), "public brief", "public briefs"),
                subjects.findAliases(subject).stream()
                        .map(alias -> new Name(alias.slug(), alias.name()))
                        .toList(),
                subjects.findMerged(subject).stream().map(SubjectRow::of).toList(),
                moves.findWords(subject, MOST_WORDS).stream()
                        .map(words -> new Words(words.words(), Figures.count(words.mentions(), "text", "texts")))
                        .toList(),
                names(Alike.to(new Address(subject.slug(), subject.name()), overview.findShown(), MOST_ALIKE)));
    }
}
