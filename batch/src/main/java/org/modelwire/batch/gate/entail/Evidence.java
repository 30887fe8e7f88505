package org.modelwire.batch.gate.entail;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.entail.Source.Line;
import org.modelwire.batch.gate.entail.word.Kind;
import org.modelwire.batch.gate.entail.word.Lexicon;
import org.modelwire.batch.gate.entail.word.Relation;
import org.modelwire.batch.gate.entail.word.Stems;
import org.modelwire.batch.gate.entail.word.Tagger;
import org.modelwire.batch.gate.entail.word.Term;
import org.modelwire.batch.gate.name.KnownNames;
import org.modelwire.batch.gate.number.SourceNumbers;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Span;

/** Looks for signs of support in sources, sentence by sentence. Serves one thread. */
final class Evidence {

    /** Words that any sentence may add or leave out. */
    private static final Set<String> LIGHT = Set.of(
            "such", "several", "new", "ahead", "first", "few", "past", "other", "many", "more", "most", "less", "much",
            "own", "same", "due", "very", "also", "so", "just", "even", "still", "then", "only", "when", "where", "how",
            "why", "here", "there", "last", "next", "recent", "around", "about", "over", "up", "down", "out", "back",
            "say", "said", "says", "tell", "told", "add", "added");

    private final Stems stems = new Stems();
    private final Lexicon lexicon = new Lexicon(stems);
    private final Tagger tagger = new Tagger(stems);
    private final List<Ground> grounds;
    private final Source source;
    private final Collection<SourceNumbers> numbers;
    private final Collection<KnownNames> names;
    private final Map<Passage, Signs> signs = new IdentityHashMap<>();

    Evidence(List<Ground> grounds, Collection<SourceNumbers> numbers, Collection<KnownNames> names) {
        this.grounds = grounds;
        this.source = new Source(grounds, stems);
        this.numbers = numbers;
        this.names = names;
    }

    static Evidence in(List<Ground> grounds) {
        return new Evidence(
                grounds,
                grounds.stream().map(SourceNumbers::new).toList(),
                grounds.stream().map(KnownNames::new).toList());
    }

    /** The one evidence of a draft, with what the gates have read of the sources already. */
    static Evidence in(GateInput input) {
        return input.prepared(Evidence.class, draft -> {
            Statement headline = draft.statements().get(0);
            return new Evidence(draft.sources(), draft.numbersFor(headline), draft.namesFor(headline));
        });
    }

    /** The signs of one sentence, looked for once. In a language other than English only names and numbers tell something. */
    Signs of(Passage sentence) {
        return signs.computeIfAbsent(sentence, this::look);
    }

    private Signs look(Passage sentence) {
        List<Span> unknownNumbers = SourceNumbers.objections(sentence, false, List.copyOf(numbers));
        List<Span> unknownNames = KnownNames.unknown(sentence, names);
        Signs signs = new Signs();
        List<Term> claim = tagger.terms(sentence);
        List<Line> anchors = source.anchors(claim);
        Set<String> near = new HashSet<>();
        anchors.forEach(line -> near.addAll(line.set()));
        for (int i = 0; i < claim.size(); i++) {
            Term term = claim.get(i);
            boolean number = isIn(unknownNumbers, term);
            boolean name = isIn(unknownNames, term);
            if (!term.isContent()) {
                continue;
            }
            if (number || name) {
                signs.add(number ? Sign.NUMBER_UNKNOWN : Sign.NAME_UNKNOWN);
            } else if (source.isEnglish() && !LIGHT.contains(term.key())) {
                meaning(term, near, signs);
            }
            if (source.isEnglish()
                    && !LIGHT.contains(term.key())
                    && !anchors.isEmpty()
                    && !anchors.get(0).has(term.stem())) {
                new Slots(source, lexicon).read(claim, i, signs);
            }
        }
        if (grounds.stream().anyMatch(ground -> ground.holds(sentence.words()))) {
            signs.add(Sign.SAME_WORDS);
        }
        if (source.isEnglish()) {
            new Negation(source).read(claim, anchors, signs);
            new Placement(source).read(claim.stream().filter(Term::isContent).toList(), signs);
        }
        return signs;
    }

    private void meaning(Term term, Set<String> near, Signs signs) {
        if (near.contains(term.stem())) {
            return;
        }
        if (source.knows(term.stem())) {
            if (term.kind() == Kind.NAME) {
                signs.add(Sign.NAME_DISPLACED);
            }
            return;
        }
        Relation relation = lexicon.around(term.key(), term.kind()).nearest(near::contains);
        boolean listed = term.kind() != Kind.NAME && term.kind() != Kind.NUMBER;
        if (listed && relation == Relation.OPPOSITE) {
            signs.add(Sign.OPPOSITE);
        } else if (term.kind() == Kind.VERB && relation != Relation.NONE) {
            signs.add(Sign.RELATED_VERB);
        }
    }

    private static boolean isIn(List<Span> spans, Term term) {
        return spans.stream()
                .anyMatch(span -> term.word().start() < span.end()
                        && span.start() < term.word().end());
    }
}
