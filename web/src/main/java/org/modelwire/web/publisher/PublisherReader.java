package org.modelwire.web.publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.article.ArticleState;
import org.modelwire.article.RightsEvidence;
import org.modelwire.brief.Brief;
import org.modelwire.brief.exit.BriefFilter;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.brief.exit.PublicBriefRepository;
import org.modelwire.brief.listing.PublisherWorkRepository;
import org.modelwire.brief.listing.PublisherWorkRepository.WorkCount;
import org.modelwire.publisher.AgreedPolicy;
import org.modelwire.publisher.Publisher;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.publisher.PublisherRepository;
import org.modelwire.publisher.RightsDecision;
import org.modelwire.web.support.PageCursor;
import org.modelwire.web.support.view.BriefReader;
import org.modelwire.web.support.view.BriefRow;
import org.modelwire.web.support.view.CountView;
import org.modelwire.web.support.view.ReasonWords;

/** Reads publishers and what became of their work, in one transaction a call. */
@ApplicationScoped
@Transactional
public class PublisherReader {

    private static final int MOST_RULES = 40;

    /** Stored with each decision, but told here as it stands now. */
    private static final Set<String> SETTLED = Set.of("publisher-policy", "eu-press");

    @Inject
    private PublisherRepository publishers;

    @Inject
    private PublisherWorkRepository work;

    @Inject
    private PublicBriefRepository briefs;

    @Inject
    private AgreedPolicy agreed;

    @Inject
    private BriefReader reader;

    @Inject
    private Clock clock;

    /** How many publishers there are. */
    long count() {
        return work.countPublishers();
    }

    /** Publishers by domain, those behind one. */
    List<PublisherRow> list(String after, int limit) {
        return rows(work.findPublishers(after, limit));
    }

    private List<PublisherRow> rows(Collection<Publisher> shown) {
        List<Long> ids = shown.stream().map(Publisher::id).toList();
        Map<Long, List<RightsEvidence>> decisions = work.findLatestDecisions(ids);
        Map<Long, List<WorkCount>> articles =
                work.countArticles(ids).stream().collect(Collectors.groupingBy(WorkCount::publisherId));
        Map<Long, Long> shownBriefs = work.countBriefs(ids);
        return shown.stream()
                .map(publisher -> row(
                        publisher,
                        inForce(publisher, decisions.getOrDefault(publisher.id(), List.of())),
                        articles.getOrDefault(publisher.id(), List.of()),
                        shownBriefs.getOrDefault(publisher.id(), 0L)))
                .toList();
    }

    private static PublisherRow row(
            Publisher publisher, PublisherPolicy policy, List<WorkCount> articles, long briefs) {
        return new PublisherRow(
                publisher.domain(),
                publisher.name(),
                policy,
                sum(articles, ArticleState.ANALYSED::equals),
                sum(articles, ArticleState.SKIPPED::equals),
                sum(articles, ArticleState.FAILED::equals),
                sum(articles, state -> state == ArticleState.DISCOVERED || state == ArticleState.FETCHED),
                briefs);
    }

    private static long sum(List<WorkCount> counts, Predicate<ArticleState> in) {
        return counts.stream()
                .filter(count -> in.test(count.state()))
                .mapToLong(WorkCount::articles)
                .sum();
    }

    private PublisherPolicy inForce(Publisher publisher, List<RightsEvidence> said) {
        return RightsDecision.of(agreed.of(publisher).rules(), OptionalInt.empty())
                .with(said(said).map(RightsEvidence::rule).toList())
                .policy();
    }

    private static Stream<RightsEvidence> said(List<RightsEvidence> stored) {
        return stored.stream()
                .filter(evidence -> !SETTLED.contains(evidence.rule().signal()));
    }

    /**
     * A publisher.
     *
     * @param note what is settled with it, in a sentence
     * @param rules what counts now: what is settled, and what was said about its newest article
     * @param earlier what was ever said about any article, as far as it is not among the rules
     * @param leftOut why articles were left out or failed
     * @param briefs a page of the public briefs about its work
     * @param next cursor of the next page of briefs; empty if there is none
     */
    public record PublisherPage(
            PublisherRow row,
            String note,
            List<RuleView> rules,
            List<RuleView> earlier,
            List<CountView> leftOut,
            List<BriefRow> briefs,
            String next) {}

    /** A publisher with a page of the briefs about its work; empty if nobody is known by that domain. */
    public Optional<PublisherPage> page(String domain, Optional<PageKey> after, int most) {
        return publishers.findByDomain(domain).map(publisher -> page(publisher, after, most));
    }

    private PublisherPage page(Publisher publisher, Optional<PageKey> after, int most) {
        List<RightsEvidence> latest =
                work.findLatestDecisions(List.of(publisher.id())).getOrDefault(publisher.id(), List.of());
        List<RuleView> rules = Stream.concat(
                        agreed.of(publisher).rules().stream().map(RuleView::settled),
                        said(latest).map(RuleView::said))
                .toList();
        BriefFilter about = new BriefFilter(Optional.empty(), Optional.empty(), Optional.of(publisher.domain()));
        List<Brief> found = briefs.findPublished(about, after, most + 1);
        List<Brief> shown = found.stream().limit(most).toList();
        return new PublisherPage(
                rows(List.of(publisher)).get(0),
                publisher.policyNote(),
                rules,
                earlier(publisher, rules),
                leftOut(publisher),
                reader.rows(shown, clock.instant()),
                found.size() > most ? cursor(shown.get(most - 1)) : "");
    }

    private static String cursor(Brief last) {
        return PageCursor.of(new PageKey(last.publishedAt().orElseThrow(), last.id()));
    }

    private List<RuleView> earlier(Publisher publisher, List<RuleView> now) {
        Set<String> told = now.stream().map(PublisherReader::words).collect(Collectors.toSet());
        return work.findRules(publisher, MOST_RULES).stream()
                .filter(said -> !SETTLED.contains(said.last().rule().signal()))
                .map(said -> RuleView.said(said.last(), said.articles()))
                .filter(rule -> !told.contains(words(rule)))
                .toList();
    }

    private static String words(RuleView rule) {
        return String.join("\n", rule.rule().signal(), rule.getMatched(), rule.getSource());
    }

    private List<CountView> leftOut(Publisher publisher) {
        return work.countArticles(List.of(publisher.id())).stream()
                .filter(count -> count.reason().isPresent())
                .map(count -> new CountView(ReasonWords.of(count.reason().orElseThrow()), count.articles()))
                .toList();
    }
}
