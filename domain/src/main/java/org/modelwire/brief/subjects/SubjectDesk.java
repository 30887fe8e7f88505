package org.modelwire.brief.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.modelwire.shared.Slug;
import org.modelwire.shared.StateChanged;
import org.modelwire.subject.Subject;
import org.modelwire.subject.SubjectAlias;
import org.modelwire.subject.SubjectKind;
import org.modelwire.subject.SubjectRepository;

/**
 * What editors say of subjects. Each call is one transaction with its entry in the audit trail; no run takes any of it back.
 */
@ApplicationScoped
@Transactional(rollbackOn = SubjectRefusalException.class)
public class SubjectDesk {

    private static final String ITEM = "subject";
    private static final int LONGEST_NAME = 200;

    @Inject
    private SubjectRepository subjects;

    @Inject
    private MentionMoveRepository mentions;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Event<SubjectMerged> merges;

    @Inject
    private Clock clock;

    /** A subject as somebody sees and changes it. */
    public record Named(String name, SubjectKind kind) implements Serializable {}

    /**
     * Gives a subject another name or kind; its address stays.
     *
     * @param seen what whoever decides has seen
     */
    public void name(long id, Named seen, Named wanted, String actor) throws SubjectRefusalException {
        Subject subject = own(id);
        if (!seen.equals(new Named(subject.name(), subject.kind()))) {
            throw new SubjectRefusalException("Somebody has called it " + subject.name() + " ("
                    + subject.kind().label() + ") meanwhile.");
        }
        String name = usable(wanted.name());
        subject.call(name, wanted.kind());
        tell(
                subject,
                Optional.of("NAMED"),
                "NAMED",
                actor,
                seen.name() + " is " + name + ", " + wanted.kind().label());
    }

    /** Takes a further name of a subject: whatever names it by that means the subject. */
    public void alias(long id, String given, String actor) throws SubjectRefusalException {
        Subject subject = own(id);
        String name = usable(given);
        Optional<Subject> other = subjects.resolve(Slug.of(name));
        if (other.isPresent()) {
            throw new SubjectRefusalException(
                    other.get().id().equals(id)
                            ? "It goes by that name already."
                            : "There is a subject of that name: " + other.get().name() + ". Merge the two instead.");
        }
        subjects.add(new SubjectAlias(subject, name, clock.instant()));
        tell(subject, Optional.empty(), "ALIAS", actor, subject.name() + " is also " + name);
    }

    /** Forgets a further name of a subject; nothing happens if it has none of this slug. */
    public void dropAlias(long id, String slug, String actor) throws SubjectRefusalException {
        Subject subject = own(id);
        Optional<SubjectAlias> alias =
                subjects.findAlias(slug).filter(found -> found.subject().id().equals(id));
        alias.ifPresent(found -> {
            subjects.remove(found);
            tell(subject, Optional.of("ALIAS"), "NO_ALIAS", actor, subject.name() + " is not " + found.name());
        });
    }

    /**
     * Makes a subject the same as another one, with its mentions, its other names and all that was merged into it. Its address
     * leads to the other one.
     *
     * @param slug the readable part of the other one's address, or a name of it
     * @return the other one's slug
     */
    public String merge(long id, String slug, String actor) throws SubjectRefusalException {
        Subject subject = own(id);
        Subject into = subjects.resolve(Slug.of(slug))
                .orElseThrow(() -> new SubjectRefusalException("There is no subject of that name."));
        if (into.id().equals(id)) {
            throw new SubjectRefusalException("That is this very subject.");
        }
        if (into.isBlocked()) {
            throw new SubjectRefusalException(into.name() + " is blocked. Allow it first.");
        }
        subjects.findMerged(subject).forEach(earlier -> earlier.follow(into));
        subjects.findAliases(subject).forEach(alias -> alias.follow(into));
        subject.mergeInto(into);
        int moved = mentions.move(subject, into);
        merges.fire(new SubjectMerged(id, into.id()));
        tell(
                subject,
                Optional.of("SHOWN"),
                "MERGED",
                actor,
                subject.name() + " is " + into.name() + "; mentions: " + moved);
        return into.slug();
    }

    /** Parts what was merged: the subject is one of its own again, with the mentions that it brought. */
    public void part(long mergedId, String actor) throws SubjectRefusalException {
        Subject subject = found(mergedId);
        Subject from = subject.mergedInto()
                .orElseThrow(() -> new SubjectRefusalException(subject.name() + " is a subject of its own already."));
        subject.part();
        int moved = mentions.moveBack(subject, from);
        tell(
                subject,
                Optional.of("MERGED"),
                "SHOWN",
                actor,
                subject.name() + " is not " + from.name() + "; mentions: " + moved);
    }

    /**
     * Makes a new subject of the mentions with some words.
     *
     * @param words as texts have them, in any case
     * @return the new one's slug
     */
    public String split(long id, String words, Named wanted, String actor) throws SubjectRefusalException {
        Subject subject = own(id);
        String name = usable(wanted.name());
        Optional<Subject> other = subjects.resolve(Slug.of(name));
        if (other.isPresent()) {
            throw new SubjectRefusalException(
                    "There is a subject of that name: " + other.get().name() + ". Give the new one a name of its own.");
        }
        Instant now = clock.instant();
        Subject part = new Subject(name, wanted.kind(), now);
        subjects.add(part);
        int moved = mentions.moveNamedBy(words, subject, part);
        if (moved == 0) {
            throw new SubjectRefusalException("No text names " + subject.name() + " by these words.");
        }
        tell(part, Optional.empty(), "SPLIT", actor, name + " was told as " + subject.name() + "; mentions: " + moved);
        return part.slug();
    }

    /** Says that something is no subject, or that it is one all the same; nothing happens if that was said before. */
    public void block(long id, boolean blocked, String why, String actor) throws SubjectRefusalException {
        Subject subject = own(id);
        if (subject.isBlocked() == blocked) {
            return;
        }
        if (blocked) {
            subject.block(clock.instant());
        } else {
            subject.unblock();
        }
        tell(
                subject,
                Optional.of(blocked ? "SHOWN" : "BLOCKED"),
                blocked ? "BLOCKED" : "SHOWN",
                actor,
                subject.name() + ": " + why);
    }

    private Subject found(long id) throws SubjectRefusalException {
        return subjects.find(id).orElseThrow(() -> new SubjectRefusalException("There is no such subject any more."));
    }

    private Subject own(long id) throws SubjectRefusalException {
        Subject subject = found(id);
        if (subject.mergedInto().isPresent()) {
            throw new SubjectRefusalException(
                    "Somebody has merged it into " + subject.mergedInto().get().name() + " meanwhile.");
        }
        return subject;
    }

    private static String usable(String name) throws SubjectRefusalException {
        String plain = name.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new SubjectRefusalException("A name has 1 to 200 characters.");
        }
        return plain;
    }

    private void tell(Subject subject, Optional<String> from, String to, String actor, String why) {
        changes.fire(new StateChanged(ITEM, subject.id(), from, to, actor, why, clock.instant()));
    }
}
