package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.brief.draft.Verdict;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;
import org.modelwire.shared.StateChanged;

/**
 * The one door to publication. Whoever wants a brief out comes through here: the gates judge the text as it stands, the
 * publisher's rights are decided again, every cited brief must be out itself, and the exits learn of it in the same
 * transaction.
 */
@ApplicationScoped
@Transactional
public class Publication {

    private static final String ITEM = "brief";

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private DraftChecks checks;

    @Inject
    private Event<StateChanged> changes;

    @Inject
    private Event<BriefPublished> published;

    @Inject
    private Clock clock;

    /**
     * Lets every gate judge a draft, keeps what they find beside what was found while it was written, and moves it to
     * review or holds it.
     *
     * @return the state that follows
     */
    public BriefState check(long briefId, String actor) {
        Brief brief = briefs.get(briefId);
        Instant now = clock.instant();
        CheckedBrief loaded = load(brief);
        CheckResult result = checks.check(loaded.draft(), loaded.sources(), loaded.offers());
        brief.current().keep(result.findings());
        List<Finding> findings =
                brief.current().findings().stream().map(BriefFinding::finding).toList();
        BriefState before = brief.state();
        brief.checked(new CheckResult(result.score(), findings).verdict() == Verdict.BLOCK, now);
        changes.fire(StateChanged.of(ITEM, briefId, before, brief.state(), actor, summary(findings), now));
        return brief.state();
    }

    private static String summary(List<Finding> findings) {
        return findings.isEmpty()
                ? "every gate passed"
                : findings.size() + " findings, first: " + findings.get(0).gate() + ": "
                        + findings.get(0).evidence();
    }

    /**
     * Publishes a brief without a person, if there is nothing at all to object to. Otherwise it stays in review, or is
     * held if something changed since it was checked.
     *
     * @return the state that follows
     */
    public BriefState publishByItself(long briefId, String actor) {
        Brief brief = briefs.get(briefId);
        Instant now = clock.instant();
        if (!brief.current().findings().isEmpty()) {
            return brief.state();
        }
        CheckedBrief loaded = load(brief);
        List<Finding> findings = new ArrayList<>(
                checks.check(loaded.draft(), loaded.sources(), loaded.offers()).findings());
        findings.addAll(objections(brief));
        if (!findings.isEmpty()) {
            brief.current().keep(findings);
            BriefState before = brief.state();
            brief.checked(true, now);
            changes.fire(StateChanged.of(ITEM, briefId, before, brief.state(), actor, summary(findings), now));
            return brief.state();
        }
        letOut(brief, actor, "passed every gate", now);
        return brief.state();
    }

    private void letOut(Brief brief, String actor, String why, Instant now) {
        Instant day = brief.reportedAt().truncatedTo(ChronoUnit.DAYS);
        ArchiveCount archive = briefs.countArchive(day, brief.createdAt());
        LocalDate since = archive.since()
                .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate())
                .orElse(null);
        BriefState before = brief.state();
        brief.publish(archive.briefs(), since, now);
        changes.fire(StateChanged.of(ITEM, brief.id(), before, brief.state(), actor, why, now));
        published.fire(
                new BriefPublished(brief.id(), brief.slug(), brief.current().watch(), now));
    }

    private List<Finding> objections(Brief brief) {
        List<Finding> findings = new ArrayList<>();
        for (BriefSentence sentence : brief.current().sentences(Part.ARCHIVE)) {
            sentence.cited()
                    .filter(cited -> !cited.state().isPublic())
                    .ifPresent(cited -> findings.add(Finding.at(
                            "archive",
                            Severity.BLOCK,
                            Reason.UNSUPPORTED_CLAIM,
                            sentence.text(),
                            sentence.text(),
                            "cites brief " + cited.slug() + ", which is not published")));
        }
        for (Article article : articles.findByStory(brief.storyId())) {
            PublisherPolicy policy = policyOf(article);
            if (!policy.allowsBrief()) {
                findings.add(Finding.at(
                        "rights",
                        Severity.BLOCK,
                        Reason.RESERVED,
                        brief.current().headline(),
                        "",
                        article.publisher().domain() + " allows " + policy + " only"));
            }
        }
        return findings;
    }

    private static PublisherPolicy policyOf(Article article) {
        return article.policy()
                .orElse(PublisherPolicy.FULL_BRIEF)
                .strictest(article.publisher().policy());
    }

    private CheckedBrief load(Brief brief) {
        BriefRevision text = brief.current();
        Draft draft = new Draft(
                text.headline(),
                asDraft(text, Part.SUMMARY),
                text.kind(),
                asDraft(text, Part.CONSEQUENCE),
                asDraft(text, Part.ARCHIVE),
                text.watch());
        List<SourceText> sources = articles.findByStory(brief.storyId()).stream()
                .filter(article -> article.sourceText().isPresent())
                .map(Publication::source)
                .toList();
        List<ArchiveOffer> offers = text.offers().stream()
                .map(offer -> ArchiveOffers.of(offer.brief()))
                .toList();
        return new CheckedBrief(draft, sources, offers);
    }

    private static List<DraftSentence> asDraft(BriefRevision text, Part part) {
        return text.sentences(part).stream().map(BriefSentence::asDraft).toList();
    }

    private static SourceText source(Article article) {
        return new SourceText(
                article.publisher().domain(),
                article.title(),
                article.sourceText().orElse(""),
                Optional.of(article.reportedAt()));
    }
}
