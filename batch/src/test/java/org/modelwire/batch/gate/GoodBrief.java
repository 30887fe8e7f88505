package org.modelwire.batch.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.ContextKind;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.DraftWatch;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.config.GateConfig;
import org.modelwire.config.Settings;

/** A brief that passes every gate, with its article and archive, and the ways in which a test spoils it. */
public final class GoodBrief {

    /** All gates but the one on wording, which would object to a free paraphrase. */
    public static final Gates PARAPHRASING =
            new Gates(GateLimits.of(GateConfig.of(Settings.of(Map.of("modelwire.gates.wording", "off")))));

    public static final SourceText ARTICLE = new SourceText(
            "harbour-ledger.example",
            "Vantor raises $2.5bn to build data centres in Portugal",
            """
            Vantor, the Lisbon company that rents computing to AI laboratories, said on Tuesday that it had raised $2.5bn \
            from a group of investors led by Castellan Partners. The round values Vantor at $11.4bn, more than three times \
            its price of March 2025.

            Chief executive Inês Carvalhal said that 60 per cent of the money would go into two halls near Sines, on the \
            Portuguese coast, with a joint capacity of 180 megawatts. "We are building for customers who cannot wait for \
            the grid," she said. The first hall is to open on 14 May 2027 and will employ 340 people.

            The Bank of Portugal has asked the company to explain how it would repay the debt if rents fell by a fifth. \
            Vantor's largest customer, Ostrova AI, pays for 48 hours of reserved capacity each week and accounts for a \
            third of revenue. Ostrova trains its Kestrel-3 model in the company's older hall in Setúbal.

            Regulators in Brussels reportedly plan to look at such contracts. A spokesman for the European Commission \
            declined to comment. Duarte Quintela, an analyst at Meridian Research, called the valuation "hard to square \
            with rents that fall every quarter" but expected demand to hold for about eighteen months.

            Vantor was founded in 2019 by two former engineers of a telecoms carrier. It lost 90 million euros last year, \
            compared with a loss of 35 million euros in 2024, according to accounts that it filed in Lisbon. The company \
            said that it would reach profit before the end of 2028, a goal that it has moved twice since its first \
            funding round.
            """,
            Optional.of(Instant.parse("2026-03-11T09:30:00Z")));

    public static final ArchiveOffer OFFER = new ArchiveOffer(
            "ostrova-moves-training-to-setubal",
            "Ostrova AI moves its training runs to Setúbal",
            "The laboratory signed a contract for 70 megawatts and gave up its own hall in Porto.",
            LocalDate.of(2025, 11, 4));

    public static final ArchiveOffer COMMON_OFFER = new ArchiveOffer(
            "portugal-speeds-up-grid-permits",
            "Portugal speeds up permits for the grid",
            "The government wants decisions within 90 days.",
            LocalDate.of(2025, 12, 1));

    public static final GoodBrief GOOD = new GoodBrief(
            new Draft(
                    "Castellan Partners bets $2.5 billion on Vantor's Portuguese halls",
                    List.of(
                            DraftSentence.source(
                                    "Computing landlord Vantor took in 2.5 billion dollars in a deal that puts its worth at $11.4 billion.",
                                    "it had raised $2.5bn from a group of investors led by Castellan Partners"),
                            DraftSentence.source(
                                    "Most of it, 60 percent, pays for a pair of sites near Sines that together draw 180 MW.",
                                    "60 per cent of the money would go into two halls near Sines"),
                            DraftSentence.source(
                                    "Portugal's central bank wants to know what happens to the debt if rents drop by 20%.",
                                    "The Bank of Portugal has asked the company to explain how it would repay the debt")),
                    Optional.of(ContextKind.MARKET_SIGNAL),
                    List.of(
                            DraftSentence.inference(
                                    "The risk sits with lenders: one tenant, Ostrova AI, brings in a third of revenue."),
                            DraftSentence.inference("If that customer leaves, two new halls open to nobody.")),
                    List.of(DraftSentence.archive(
                            "Ostrova gave up its own hall in Porto in November 2025, which made it depend on this landlord.",
                            OFFER.slug())),
                    Optional.of(new DraftWatch(
                            "Watch whether Vantor opens the first hall by 31 December 2026.",
                            Optional.of(LocalDate.of(2026, 12, 31)),
                            "The company announces the opening."))),
            List.of(ARTICLE),
            List.of(OFFER, COMMON_OFFER));

    final Draft draft;
    final List<SourceText> sources;
    final List<ArchiveOffer> offers;

    GoodBrief(Draft draft, List<SourceText> sources, List<ArchiveOffer> offers) {
        this.draft = draft;
        this.sources = sources;
        this.offers = offers;
    }

    public GoodBrief headline(String headline) {
        return with(new Draft(
                headline, draft.summary(), draft.kind(), draft.consequence(), draft.archive(), draft.watch()));
    }

    public GoodBrief summary(DraftSentence... sentences) {
        return with(new Draft(
                draft.headline(),
                List.of(sentences),
                draft.kind(),
                draft.consequence(),
                draft.archive(),
                draft.watch()));
    }

    /** A summary of sentences that rest on any words of the article. */
    public GoodBrief summary(String... sentences) {
        return summary(Stream.of(sentences)
                .map(sentence -> DraftSentence.source(sentence, "Vantor was founded in 2019"))
                .toArray(DraftSentence[]::new));
    }

    /** Adds a sentence to the summary that rests on any words of the article. */
    public GoodBrief saying(String sentence) {
        return summary(Stream.concat(
                        draft.summary().stream().limit(1),
                        Stream.of(DraftSentence.source(sentence, "Vantor was founded in 2019")))
                .toArray(DraftSentence[]::new));
    }

    public GoodBrief context(Optional<ContextKind> kind, DraftSentence... consequence) {
        return with(new Draft(
                draft.headline(), draft.summary(), kind, List.of(consequence), draft.archive(), draft.watch()));
    }

    public GoodBrief concluding(String sentence) {
        return context(draft.kind(), DraftSentence.inference(sentence));
    }

    public GoodBrief archive(DraftSentence... archive) {
        return with(new Draft(
                draft.headline(), draft.summary(), draft.kind(), draft.consequence(), List.of(archive), draft.watch()));
    }

    public GoodBrief watch(DraftWatch watch) {
        return with(new Draft(
                draft.headline(),
                draft.summary(),
                draft.kind(),
                draft.consequence(),
                draft.archive(),
                Optional.ofNullable(watch)));
    }

    public GoodBrief watch(String text, String by) {
        return watch(new DraftWatch(text, Optional.ofNullable(by).map(LocalDate::parse), "A notice says so."));
    }

    public GoodBrief excerpt() {
        return with(
                new Draft(draft.headline(), draft.summary(), Optional.empty(), List.of(), List.of(), Optional.empty()));
    }

    public GoodBrief from(SourceText... articles) {
        return new GoodBrief(draft, List.of(articles), offers);
    }

    public Draft draft() {
        return draft;
    }

    public CheckResult check() {
        return PARAPHRASING.check(draft, sources, offers);
    }

    /** What one gate objects to. */
    public List<Finding> findings(String gate) {
        return check().findings().stream()
                .filter(finding -> finding.gate().equals(gate))
                .toList();
    }

    /** The words that one gate marks. */
    public List<String> marked(String gate) {
        return findings(gate).stream()
                .map(finding -> finding.sentence().substring(finding.start(), finding.end()))
                .toList();
    }

    private GoodBrief with(Draft changed) {
        return new GoodBrief(changed, sources, offers);
    }
}
