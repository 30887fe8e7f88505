package org.modelwire.web.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.article.Article;
import org.modelwire.article.ArticleRepository;
import org.modelwire.article.RightsEvidence;
import org.modelwire.brief.ArchiveCount;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefFinding;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefRevision;
import org.modelwire.brief.BriefSentence;
import org.modelwire.brief.Part;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateCatalogue;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.reuse.ShownQuotes;
import org.modelwire.run.receipt.Receipt;
import org.modelwire.run.receipt.ReceiptRepository;
import org.modelwire.web.publisher.PolicyWords;
import org.modelwire.web.publisher.RuleView;
import org.modelwire.web.support.ReaderTime;
import org.modelwire.web.support.view.BriefReader;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.CountView;
import org.modelwire.web.support.view.SourceView;

/** Reads how a public brief was made, in one transaction. Texts that readers never saw are left out. */
@ApplicationScoped
@Transactional
public class MakingReader {

    @Inject
    private BriefRepository briefs;

    @Inject
    private ArticleRepository articles;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private Instance<GateCatalogue> catalogue;

    @Inject
    private BriefReader reader;

    @Inject
    private ShownQuotes quotes;

    /** How a brief was made; empty if there is none to see at that address. */
    Optional<MakingView> find(String slug) {
        return briefs.findPublic(slug).map(this::making);
    }

    private MakingView making(Brief brief) {
        BriefView view = reader.view(brief);
        List<Long> ids = view.sources().stream().map(SourceView::articleId).toList();
        Map<Long, Article> read =
                articles.findAll(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        List<Receipt> asked = receipts.findByStory(brief.storyId());
        return new MakingView(
                view,
                sources(view.sources(), read),
                asked.stream().map(CallView::of).toList(),
                spent(asked),
                searched(brief.current()),
                offers(brief.current()),
                gates(brief.current(), read.values()),
                texts(brief));
    }

    private List<MadeSource> sources(List<SourceView> sources, Map<Long, Article> read) {
        Map<Long, List<RightsEvidence>> said =
                articles.findEvidence(read.keySet()).stream().collect(Collectors.groupingBy(RightsEvidence::articleId));
        return sources.stream()
                .map(source ->
                        source(source, read.get(source.articleId()), said.getOrDefault(source.articleId(), List.of())))
                .toList();
    }

    private static MadeSource source(SourceView source, Article article, List<RightsEvidence> said) {
        return new MadeSource(
                source,
                article.fetchedAt().orElse(null),
                article.policy().map(PolicyWords::name).orElse("Not decided"),
                said.stream().map(RuleView::said).toList());
    }

    private static String spent(List<Receipt> asked) {
        long in =
                asked.stream().mapToLong(receipt -> receipt.usage().tokensIn()).sum();
        long out =
                asked.stream().mapToLong(receipt -> receipt.usage().tokensOut()).sum();
        BigDecimal cost =
                asked.stream().map(receipt -> receipt.usage().costUsd()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return CountView.grouped(in) + " tokens in, " + CountView.grouped(out) + " tokens out, "
                + cost.stripTrailingZeros().toPlainString() + " US dollars";
    }

    private static String searched(BriefRevision text) {
        Optional<ArchiveCount> searched = text.searched();
        if (searched.isEmpty()) {
            return "The archive was not searched for this text.";
        }
        if (searched.get().briefs() == 0) {
            return "There was no earlier brief to search.";
        }
        return "The search went through "
                + (searched.get().briefs() == 1
                        ? "1 brief"
                        : CountView.grouped(searched.get().briefs()) + " briefs")
                + searched.get()
                        .since()
                        .map(day -> " since " + ReaderTime.date(day))
                        .orElse("") + ".";
    }

    private static List<OfferView> offers(BriefRevision text) {
        Set<Brief> cited = Stream.of(Part.values())
                .flatMap(part -> text.sentences(part).stream())
                .flatMap(sentence -> sentence.cited().stream())
                .collect(Collectors.toSet());
        return text.offers().stream()
                .map(offer -> {
                    boolean shown = offer.brief().state().isPublic();
                    return new OfferView(
                            shown ? offer.brief().current().headline() : "",
                            shown ? "/briefs/" + offer.brief().slug() : "",
                            offer.score(),
                            cited.contains(offer.brief()));
                })
                .toList();
    }

    private List<GateView> gates(BriefRevision text, Collection<Article> behind) {
        List<Finding> findings =
                text.findings().stream().map(BriefFinding::finding).toList();
        QuotedEvidence evidence = new QuotedEvidence(findings);
        Map<String, List<GateView.FoundView>> found = evidence.shown(quotes.ofAny(evidence.quotes(), behind)).stream()
                .collect(Collectors.groupingBy(one -> one.finding().gate(), LinkedHashMap::new, Collectors.toList()));
        List<GateDescription> running =
                catalogue.isResolvable() ? catalogue.get().gates() : List.of();
        List<GateView> gates = new ArrayList<>();
        for (GateDescription gate : running) {
            List<GateView.FoundView> own =
                    Optional.ofNullable(found.remove(gate.getName())).orElse(List.of());
            gates.add(new GateView(gate.getName(), gate.getRule(), own));
        }
        found.forEach((name, own) -> gates.add(new GateView(name, "", own)));
        return gates;
    }

    private static List<TextView> texts(Brief brief) {
        List<BriefRevision> out = brief.published().stream()
                .sorted(Comparator.comparing(text -> text.publishedAt().orElseThrow()))
                .toList();
        List<TextView> texts = new ArrayList<>();
        for (int i = out.size() - 1; i >= 0; i--) {
            texts.add(text(out.get(i), i == 0 ? Optional.empty() : Optional.of(out.get(i - 1))));
        }
        return texts;
    }

    private static TextView text(BriefRevision text, Optional<BriefRevision> before) {
        return new TextView(
                text.number(),
                text.publishedAt().orElseThrow(),
                text.drafter(),
                text.promptVersion().orElse(""),
                text.why(),
                text.textHash(),
                before.map(old -> WordDiff.of(words(old), words(text))).orElse(List.of()));
    }

    private static String words(BriefRevision text) {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(text.headline()),
                                Stream.of(Part.SUMMARY, Part.CONSEQUENCE, Part.ARCHIVE)
                                        .flatMap(part -> text.sentences(part).stream())
                                        .map(BriefSentence::text)),
                        text.watch().map(DraftWatch::text).stream())
                .collect(Collectors.joining(" "));
    }
}
