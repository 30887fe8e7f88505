package org.modelwire.batch.gate.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.name.KnownNames;
import org.modelwire.batch.gate.number.SourceNumbers;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftSentence;
import org.modelwire.brief.draft.SourceText;

/** A draft beside what it may rest on, prepared once for all gates. Serves one thread. */
public final class GateInput {

    private final Draft draft;
    private final List<Ground> sources;
    private final Map<String, ArchiveOffer> offers;
    private final List<Statement> statements;
    private final Map<Ground, SourceNumbers> numbers = new IdentityHashMap<>();
    private final Map<Ground, KnownNames> names = new IdentityHashMap<>();
    private final Map<String, Ground> offerGrounds = new HashMap<>();
    private final Map<Class<?>, Object> prepared = new HashMap<>();

    /**
     * Prepares a draft.
     *
     * @param sources the articles of the story, at least one
     * @param offers the earlier briefs that the writer was offered; empty if none
     */
    public GateInput(Draft draft, List<SourceText> sources, List<ArchiveOffer> offers) {
        this.draft = draft;
        this.sources = sources.stream().map(Ground::of).toList();
        this.offers =
                offers.stream().collect(Collectors.toMap(ArchiveOffer::slug, offer -> offer, (one, other) -> one));
        this.statements = Stream.of(
                        Stream.of(statement(Part.HEADLINE, DraftSentence.source(draft.headline(), ""))),
                        draft.summary().stream().map(sentence -> statement(Part.SUMMARY, sentence)),
                        draft.consequence().stream().map(sentence -> statement(Part.CONSEQUENCE, sentence)),
                        draft.archive().stream().map(sentence -> statement(Part.ARCHIVE, sentence)))
                .flatMap(all -> all)
                .toList();
    }

    private Statement statement(Part part, DraftSentence sentence) {
        Optional<ArchiveOffer> cited = sentence.briefSlug().map(offers::get);
        return new Statement(part, sentence, Passage.of(sentence.text()), cited);
    }

    public Draft draft() {
        return draft;
    }

    /** Whether the draft says more than what its sources say: a kind, a consequence, the archive, something to watch. */
    public boolean hasContext() {
        return draft.kind().isPresent()
                || !draft.consequence().isEmpty()
                || !draft.archive().isEmpty()
                || draft.watch().isPresent();
    }

    /** Whether it is a mere excerpt: its headline says whose words it holds, as those of no model do. */
    public boolean isExcerpt() {
        return !hasContext()
                && sources.stream().anyMatch(source -> draft.headline().startsWith("From " + source.label() + ": "));
    }

    /** The headline and every typed sentence, in the order in which they are printed. */
    public List<Statement> statements() {
        return statements;
    }

    /** The articles. */
    public List<Ground> sources() {
        return sources;
    }

    /** What a sentence may rest on: the articles, and for one that cites an offered brief that brief too. */
    public List<Ground> groundsOf(Statement statement) {
        List<Ground> grounds = new ArrayList<>(sources);
        statement.cited().map(this::ground).ifPresent(grounds::add);
        return grounds;
    }

    public List<SourceNumbers> numbersFor(Statement statement) {
        return groundsOf(statement).stream()
                .map(ground -> numbers.computeIfAbsent(ground, SourceNumbers::new))
                .toList();
    }

    public List<KnownNames> namesFor(Statement statement) {
        return groundsOf(statement).stream().map(this::names).toList();
    }

    /**
     * What several gates make of a draft, made once.
     *
     * @param type tells one such thing from another
     */
    public <T> T prepared(Class<T> type, Function<GateInput, T> first) {
        Object known = prepared.get(type);
        if (known == null) {
            known = first.apply(this);
            prepared.put(type, known);
        }
        return type.cast(known);
    }

    /** What the sentences quote. */
    public Quotes quotes() {
        return prepared(Quotes.class, Quotes::new);
    }

    /** The names of an offered brief. */
    public KnownNames namesIn(ArchiveOffer offer) {
        return names(ground(offer));
    }

    /** The day of the newest article in UTC, if any article says its own. */
    public Optional<LocalDate> newestPublication() {
        return sources.stream().flatMap(source -> source.date().stream()).max(Comparator.naturalOrder());
    }

    private KnownNames names(Ground ground) {
        return names.computeIfAbsent(ground, KnownNames::new);
    }

    private Ground ground(ArchiveOffer offer) {
        return offerGrounds.computeIfAbsent(offer.slug(), slug -> Ground.of(offer));
    }
}
