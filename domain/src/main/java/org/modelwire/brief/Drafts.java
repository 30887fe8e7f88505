package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
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
     * Stores a draft and marks its articles as analysed.
     *
     * @return the brief's id
     * @throws jakarta.persistence.PersistenceException if the story has a brief already
     */
    public long store(NewBrief newBrief, String actor) {
        Instant now = clock.instant();
        Story story = stories.get(newBrief.storyId());
        List<Article> sources = articles.findByStory(story.id());
        Brief brief = new Brief(
                story.id(), freeSlug(newBrief.draft().headline()), story.reportedAt(), newBrief.significance(), now);
        BriefRevision revision = new BriefRevision(brief, 1, newBrief.draft(), newBrief.drafter(), newBrief.why(), now);
        revision.keep(newBrief.findings());
        addSentences(revision, newBrief.draft(), sources);
        addOffers(revision, newBrief.offers());
        brief.revise(revision);
        addMentions(brief, newBrief, now);
        briefs.add(brief);
        sources.forEach(Article::analysed);
        changes.fire(StateChanged.created("brief", brief.id(), BriefState.DRAFT, actor, newBrief.why(), now));
        return brief.id();
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

    private void addMentions(Brief brief, NewBrief newBrief, Instant now) {
        int ordinal = 0;
        for (NewBrief.NamedSubject named : MentionedSubjects.of(newBrief)) {
            Subject subject = subjects.findBySlug(Slug.of(named.name())).orElseGet(() -> {
                Subject added = new Subject(named.name(), named.kind(), now);
                subjects.add(added);
                return added;
            });
            brief.mention(new Mention(brief, subject, named.words(), named.words(), ordinal++));
        }
    }
}
