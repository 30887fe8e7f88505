package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.shared.IllegalStateChangeException;
import org.modelwire.shared.Slug;
import org.modelwire.shared.StateChanged;
import org.modelwire.story.Story;
import org.modelwire.story.StoryRepository;
import org.modelwire.subject.Subject;
import org.modelwire.subject.SubjectRepository;

/** Stores drafts, each with its story's articles in one transaction: both are done, or neither. */
@ApplicationScoped
@Transactional
public class Drafts {

    private static final int MOST_SLUGS = 1_000;

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private StoryRepository stories;

    @Inject
    private SubjectRepository subjects;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Stores a draft and marks its articles as analysed. If the story has a brief already, the draft becomes a further text
     * of it: of a public brief the candidate, which readers do not see before it has passed.
     *
     * @return the brief's id
     * @throws IllegalStateChangeException if the brief is over, or no article of the story is unread
     */
    public long store(NewBrief newBrief, String actor) {
        Instant now = clock.instant();
        Story story = stories.get(newBrief.storyId());
        List<Article> sources = articles.findByStory(story.id());
        List<Article> unread = sources.stream().filter(Article::isUnread).toList();
        Optional<Brief> told = briefs.findByStory(story.id());
        Brief brief = told.orElseGet(() -> new Brief(
                story.id(), freeSlug(newBrief.draft().headline()), story.reportedAt(), newBrief.significance(), now));
        if (told.isPresent() && unread.isEmpty()) {
            throw new IllegalStateChangeException("brief", brief.id(), brief.pendingState(), BriefState.DRAFT);
        }
        String why = told.isEmpty() ? newBrief.why() : "Update: " + reports(unread);
        BriefRevision revision =
                new BriefRevision(brief, brief.nextNumber(), newBrief.draft(), newBrief.drafter(), why, now);
        revision.keep(newBrief.findings());
        newBrief.searched().ifPresent(revision::searched);
        addSentences(revision, newBrief.draft(), sources);
        addOffers(revision, newBrief.offers());
        Optional<BriefState> before = told.map(Brief::pendingState);
        brief.revise(revision, newBrief.significance());
        addMentions(brief, revision, newBrief, now);
        briefs.add(brief);
        unread.forEach(article -> article.analysed(revision.number()));
        changes.fire(new StateChanged(
                brief.hasCandidate() ? Publication.CANDIDATE : Publication.ITEM,
                brief.id(),
                before.map(Enum::name),
                BriefState.DRAFT.name(),
                actor,
                why,
                now));
        return brief.id();
    }

    /** Who adds what, in the words of the titles. */
    private static String reports(List<Article> unread) {
        return unread.stream()
                .map(article -> article.publisher().name() + (article.isRevised() ? " has changed" : " reports")
                        + " \u201c" + article.title() + "\u201d")
                .collect(Collectors.joining("; "));
    }

    private String freeSlug(String headline) {
        String slug = Slug.of(headline);
        for (int n = 1; n < MOST_SLUGS; n++) {
            String candidate = n == 1 ? slug : slug + "-" + n;
            if (briefs.findBySlug(candidate).isEmpty()) {
                return candidate;
            }
        }
        throw new IllegalStateException("no free slug for \"" + headline + "\"");
    }

    private void addSentences(BriefRevision revision, Draft draft, List<Article> sources) {
        Map<Part, List<DraftSentence>> parts = Map.of(
                Part.SUMMARY, draft.summary(), Part.CONSEQUENCE, draft.consequence(), Part.ARCHIVE, draft.archive());
        parts.forEach((part, sentences) -> {
            for (int ordinal = 0; ordinal < sentences.size(); ordinal++) {
                BriefSentence sentence = new BriefSentence(revision, part, ordinal, sentences.get(ordinal));
                bind(sentence, sentences.get(ordinal), sources);
                revision.add(sentence);
            }
        });
    }

    private void bind(BriefSentence stored, DraftSentence sentence, List<Article> sources) {
        sentence.briefSlug().flatMap(briefs::findBySlug).ifPresent(stored::rests);
        sentence.quote().ifPresent(quote -> {
            for (Article article : sources) {
                Optional<Span> span = article.sourceText().flatMap(text -> new QuoteFinder(text).find(quote));
                if (span.isPresent()) {
                    stored.rests(article.id(), span.get());
                    return;
                }
            }
        });
    }

    private void addOffers(BriefRevision revision, Map<String, BigDecimal> offers) {
        int ordinal = 0;
        for (Map.Entry<String, BigDecimal> offer : offers.entrySet()) {
            Brief offered = briefs.findBySlug(offer.getKey())
                    .orElseThrow(() -> new IllegalStateException("offered brief " + offer.getKey() + " is not there"));
            revision.add(new OfferedBrief(revision, ordinal++, offered, offer.getValue()));
        }
    }

    private void addMentions(Brief brief, BriefRevision revision, NewBrief newBrief, Instant now) {
        int ordinal = 0;
        Set<Subject> mentioned = new HashSet<>();
        for (NewBrief.NamedSubject named : MentionedSubjects.of(newBrief)) {
            Subject subject = subjects.resolve(Slug.of(named.name())).orElseGet(() -> {
                Subject added = new Subject(named.name(), named.kind(), now);
                subjects.add(added);
                return added;
            });
            // Two names may be of one subject, and some of none.
            if (!subject.isBlocked() && mentioned.add(subject)) {
                brief.mention(new Mention(brief, revision.number(), subject, named.words(), named.words(), ordinal++));
            }
        }
    }
}
