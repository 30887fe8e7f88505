package org.modelwire.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.SummaryCap;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.publisher.AgreedPolicy;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.shared.Reason;

/** Puts a stored text to every gate, and looks at what no gate can see: rights and cited briefs as they stand now. */
@ApplicationScoped
public class Examination {

    private static final String RIGHTS = "rights";

    @Inject
    private ArticleRepository articles;

    @Inject
    private DraftChecks checks;

    @Inject
    private AgreedPolicy agreed;

    /** What the gates say of a text of a brief. */
    CheckResult gates(BriefRevision text) {
        return gates(text, text.draft());
    }

    /** What the gates would say of a text if it read otherwise. */
    CheckResult gates(BriefRevision text, Draft draft) {
        List<SourceText> sources = behind(text).stream()
                .filter(article -> article.sourceText().isPresent())
                .map(SourceTexts::of)
                .toList();
        List<ArchiveOffer> offers = text.offers().stream()
                .map(offer -> ArchiveOffers.of(offer.brief()))
                .toList();
        return checks.check(draft, sources, offers);
    }

    /** The articles that a text was written from; all of its story where that is not known. */
    private List<Article> behind(BriefRevision text) {
        List<Article> told = articles.findByStory(text.brief().storyId());
        List<Article> read = told.stream()
                .filter(article -> article.isBehind(text.sourceNumber()))
                .toList();
        return read.isEmpty() ? told : read;
    }

    /** What stands in the way of publication although every gate has passed the text. */
    List<Finding> objections(BriefRevision text) {
        return objections(text, text.draft());
    }

    /** What would stand in its way if it read otherwise. */
    List<Finding> objections(BriefRevision text, Draft draft) {
        List<Finding> findings = new ArrayList<>();
        if (text.brief().state() == BriefState.CORRECTED) {
            findings.add(Finding.at(
                    "correction",
                    Severity.BLOCK,
                    Reason.UNSUPPORTED_CLAIM,
                    text.headline(),
                    "",
                    "an editor has corrected this brief; only an editor can tell whether its update keeps to that"));
        }
        for (BriefSentence sentence : text.sentences(Part.ARCHIVE)) {
            sentence.cited()
                    .flatMap(cited -> objection(text.brief(), cited))
                    .ifPresent(evidence -> findings.add(Finding.at(
                            "archive",
                            Severity.BLOCK,
                            Reason.UNSUPPORTED_CLAIM,
                            sentence.text(),
                            sentence.text(),
                            evidence)));
        }
        List<Article> sources = behind(text);
        tooLongForPublishers(draft, sources).ifPresent(findings::add);
        contextNotAllowed(draft, sources).ifPresent(findings::add);
        for (Article article : sources) {
            PublisherPolicy policy = policyOf(article);
            if (!policy.allowsBrief() && !article.isRepeat()) {
                findings.add(Finding.at(
                        RIGHTS,
                        Severity.BLOCK,
                        Reason.RESERVED,
                        text.headline(),
                        "",
                        article.publisher().domain() + " allows " + policy + " only"));
            }
        }
        return findings;
    }

    private static Optional<String> objection(Brief own, Brief cited) {
        if (cited == own) {
            return Optional.of("cites the brief itself");
        }
        return cited.state().isPublic()
                ? Optional.empty()
                : Optional.of("cites brief " + cited.slug() + ", which is not published");
    }

    private static Optional<Finding> tooLongForPublishers(Draft draft, List<Article> sources) {
        OptionalInt cap = SummaryCap.of(sources);
        String summary = draft.summaryText();
        return cap.isPresent() && summary.length() > cap.getAsInt()
                ? Optional.of(Finding.at(
                        RIGHTS,
                        Severity.BLOCK,
                        Reason.RESERVED,
                        summary,
                        "",
                        "the summary has " + summary.length() + " characters; max-snippet allows " + cap.getAsInt()))
                : Optional.empty();
    }

    private Optional<Finding> contextNotAllowed(Draft draft, List<Article> sources) {
        boolean hasContext = draft.kind().isPresent()
                || !draft.consequence().isEmpty()
                || !draft.archive().isEmpty()
                || draft.watch().isPresent();
        return sources.stream()
                .filter(article ->
                        hasContext && !article.isRepeat() && policyOf(article) == PublisherPolicy.SUMMARY_ONLY)
                .findFirst()
                .map(article -> Finding.at(
                        RIGHTS,
                        Severity.BLOCK,
                        Reason.RESERVED,
                        draft.headline(),
                        "",
                        article.publisher().domain() + " allows a summary without our context"));
    }

    private PublisherPolicy policyOf(Article article) {
        return article.policy()
                .orElse(PublisherPolicy.FULL_BRIEF)
                .strictest(agreed.of(article.publisher(), article.url()).policy());
    }
}
