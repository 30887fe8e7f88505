package org.modelwire.web.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.newsletter.MailAddress;
import org.modelwire.newsletter.Rhythm;
import org.modelwire.newsletter.SubscriberDesk;
import org.modelwire.newsletter.SubscriberDesk.Subscription;
import org.modelwire.newsletter.SubscriberRepository;
import org.modelwire.subject.Subject;
import org.modelwire.subject.SubjectRepository;

/** What the forms read and do, each time in one transaction; subjects by their slugs. */
@ApplicationScoped
@Transactional
public class Letters {

    private static final int OFFERED = 36;

    @Inject
    private SubscriberDesk desk;

    @Inject
    private SubscriberRepository subscribers;

    @Inject
    private SubjectRepository subjects;

    /** The subjects on offer and those that were ticked already, by name. */
    public List<SubjectChoice> choices(Set<String> ticked) {
        Set<Subject> offered = new LinkedHashSet<>(subscribers.findChoices(OFFERED));
        Set<String> known = offered.stream().map(Subject::slug).collect(Collectors.toSet());
        ticked.stream()
                .filter(slug -> !known.contains(slug))
                .flatMap(slug -> subjects.findBySlug(slug).stream())
                .forEach(offered::add);
        return offered.stream()
                .map(subject -> new SubjectChoice(
                        subject.slug(), subject.name(), subject.kind().label(), ticked.contains(subject.slug())))
                .toList();
    }

    /** Takes an address in; nobody learns whether it is known. */
    public void signUp(MailAddress address, Rhythm rhythm, Set<String> slugs) {
        desk.signUp(address, rhythm, ids(slugs));
    }

    /** The subscription that a token belongs to. */
    public Optional<Subscription> find(String token) {
        return desk.find(token);
    }

    /** The slugs of some subjects. */
    public Set<String> slugs(Collection<Long> ids) {
        return subscribers.findSubjects(ids).stream().map(Subject::slug).collect(Collectors.toSet());
    }

    /** The owner of the mailbox agrees; see {@link SubscriberDesk#confirm}. */
    public boolean confirm(String token) {
        return desk.confirm(token);
    }

    /** Takes other wishes; see {@link SubscriberDesk#choose}. */
    public boolean choose(String token, Rhythm rhythm, Set<String> slugs) {
        return desk.choose(token, rhythm, ids(slugs));
    }

    /** Ends it; see {@link SubscriberDesk#end}. */
    public boolean end(String token) {
        return desk.end(token);
    }

    private Set<Long> ids(Set<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> subjects.findBySlug(slug).stream())
                .map(Subject::id)
                .collect(Collectors.toSet());
    }
}
