package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.article.Article;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.shared.Slug;
import org.modelwire.subject.Subject;
import org.modelwire.subject.SubjectKind;
import org.modelwire.subject.SubjectRepository;

/** Puts together what a text consists of: sentences bound to what they rest on, briefs on offer, subjects that it names. */
@ApplicationScoped
public class TextParts {

    @Inject
    private BriefRepository briefs;

    @Inject
    private SubjectRepository subjects;

    /** Adds the sentences of a draft, each bound to the words of an article or to a brief, where these are found. */
    void addSentences(BriefRevision revision, Draft draft, List<Article> sources) {
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
        List<String> quotes = sentence.quotes();
        if (!quotes.isEmpty() && !tryToBind(stored, quotes, sources)) {
            tryToBind(stored, quotes.subList(0, 1), sources); // an editor has accepted that the others stand elsewhere
        }
    }

    /** Binds a sentence to the article that has all of some words, at the first of them, if there is one. */
    private static boolean tryToBind(BriefSentence stored, List<String> quotes, List<Article> sources) {
        for (Article article : sources) {
            QuoteFinder text = new QuoteFinder(article.sourceText().orElse(""));
            List<Span> found =
                    quotes.stream().flatMap(quote -> text.find(quote).stream()).toList();
            if (found.size() == quotes.size()) {
                stored.rests(article.id(), found.get(0));
                return true;
            }
        }
        return false;
    }

    /** Adds the earlier briefs that a writer was offered. */
    void addOffers(BriefRevision revision, Map<String, BigDecimal> offers) {
        int ordinal = 0;
        for (Map.Entry<String, BigDecimal> offer : offers.entrySet()) {
            Brief offered = briefs.findBySlug(offer.getKey())
                    .orElseThrow(() -> new IllegalStateException("offered brief " + offer.getKey() + " is not there"));
            revision.add(new OfferedBrief(revision, ordinal++, offered, offer.getValue()));
        }
    }

    /** Adds the offers of another text, and every public brief that an editor cites besides. */
    void addOffers(BriefRevision revision, BriefRevision from) {
        from.offers().forEach(offer -> revision.add(offer.in(revision)));
        List<Brief> known = from.offers().stream().map(OfferedBrief::brief).toList();
        int ordinal = known.size();
        for (Brief cited : citedIn(revision)) {
            if (cited.state().isPublic() && !known.contains(cited)) {
                revision.add(new OfferedBrief(revision, ordinal++, cited, BigDecimal.ZERO));
            }
        }
    }

    private static List<Brief> citedIn(BriefRevision revision) {
        return Stream.of(Part.values())
                .flatMap(part -> revision.sentences(part).stream())
                .flatMap(sentence -> sentence.cited().stream())
                .distinct()
                .toList();
    }

    /** Adds the subjects that a new draft names; one that nobody has named before becomes known. */
    void addMentions(Brief brief, BriefRevision revision, NewBrief newBrief, Instant now) {
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

    /** Adds those subjects of an earlier text that a later one still names. Topics count as named. */
    void addMentions(BriefRevision later, BriefRevision from) {
        Brief brief = from.brief();
        String text = Stream.concat(
                        Stream.of(later.headline()), later.draft().sentences().map(DraftSentence::text))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        brief.mentions(from.number()).stream()
                .filter(mention -> mention.subject().kind() == SubjectKind.TOPIC
                        || text.contains(mention.words().toLowerCase(Locale.ROOT))
                        || text.contains(mention.subject().name().toLowerCase(Locale.ROOT)))
                .map(mention -> mention.in(later.number()))
                .forEach(brief::mention);
    }
}
