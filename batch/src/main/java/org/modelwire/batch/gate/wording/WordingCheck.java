package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.check.Quotes;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.claim.Account;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.role.Reports;
import org.modelwire.batch.gate.role.Scene;
import org.modelwire.batch.gate.role.SceneReader;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.wording.side.DoerCheck;
import org.modelwire.batch.gate.wording.side.ExchangeCheck;
import org.modelwire.batch.gate.wording.side.Identities;
import org.modelwire.batch.gate.wording.side.SideCheck;
import org.modelwire.batch.gate.wording.side.TurnCheck;
import org.modelwire.batch.gate.wording.sure.CertaintyCheck;
import org.modelwire.batch.gate.wording.sure.Saying;
import org.modelwire.batch.gate.wording.word.Counterparts;
import org.modelwire.batch.gate.wording.word.Family;
import org.modelwire.batch.gate.wording.word.Readings;

/** Whether the sentences of a draft keep the telling words of the sentences that they quote. Serves one draft. */
public final class WordingCheck {

    private final Account account;
    private final Reports reports;
    private final Quotes quotes;
    private final Readings readings;
    private final Negators negators = new Negators();
    private final Family family = new Family();
    private final SceneReader scenes = new SceneReader();
    private final DoerCheck doers;

    /** Prepares a draft. */
    public WordingCheck(GateInput input) {
        this.account = input.prepared(Account.class, draft -> new Account(draft.sources()));
        this.reports = input.prepared(Reports.class, draft -> new Reports(draft.sources()));
        this.quotes = input.quotes();
        this.readings = new Readings(account::read);
        this.doers = new DoerCheck(readings, new Identities(family, account.tellings()));
    }

    /** What is worded otherwise, for each of some statements; the headline is held to what all others quote. */
    public Map<Statement, List<Objection>> objections(List<Statement> statements) {
        Map<Statement, List<Objection>> objections = new LinkedHashMap<>();
        Set<Integer> said = Set.of();
        for (Statement statement : statements) {
            boolean headline = statement.part() == Part.HEADLINE;
            Passage quote = quotes.ground(statement);
            Set<Integer> places = new TreeSet<>(account.holding(quote));
            if (headline) {
                places.addAll(account.titles());
            }
            List<Telling> quoted = places.stream().map(account::telling).toList();
            boolean attributed = headline || isNear(places, said);
            List<Objection> found = new ArrayList<>();
            for (Telling telling : readings.tellings(statement.passage())) {
                found.addAll(words(new Counterparts(family, telling, quoted), headline, attributed));
                said = Saying.says(telling) ? places : Set.of();
            }
            found.addAll(sides(statement.passage(), quote, headline));
            objections.put(statement, found);
        }
        return objections;
    }

    private List<Objection> words(Counterparts counterparts, boolean headline, boolean attributed) {
        List<Objection> found = new ArrayList<>(DeedCheck.objections(counterparts));
        NegationCheck negations = new NegationCheck(counterparts, negators, headline);
        found.addAll(negations.objections());
        if (!negations.isBalanced()) {
            found.addAll(DenialCheck.objections(counterparts));
        }
        found.addAll(LinkCheck.objections(counterparts));
        found.addAll(new TurnCheck(readings, counterparts).objections(headline));
        if (!headline) {
            found.addAll(doers.objections(counterparts));
        }
        found.addAll(CertaintyCheck.objections(counterparts, headline, attributed));
        return found;
    }

    private List<Objection> sides(Passage text, Passage quote, boolean headline) {
        List<Scene> quoted = scenes(quote);
        SideCheck sides = new SideCheck(family, quoted, readings);
        ExchangeCheck exchanges = new ExchangeCheck(family, quoted, readings);
        List<Objection> found = new ArrayList<>();
        for (Scene scene : scenes.read(text)) {
            found.addAll(sides.objections(scene, headline));
            found.addAll(exchanges.objections(scene, headline));
        }
        return found;
    }

    /** Whether a sentence goes on with what the one before it said somebody said. */
    private boolean isNear(Set<Integer> places, Set<Integer> said) {
        return places.stream()
                .anyMatch(place -> said.contains(place)
                        || !Saying.hasSpeaker(account.telling(place))
                                && said.stream().anyMatch(other -> account.isBeside(place, other)));
    }

    private List<Scene> scenes(Passage quote) {
        Set<String> lines = Set.copyOf(quote.words().isEmpty() ? List.of() : Ground.sentences(quote));
        return IntStream.range(0, reports.size())
                .mapToObj(reports::scene)
                .filter(scene -> lines.stream()
                        .anyMatch(line -> scene.passage().wordLine().contains(line)
                                || line.contains(scene.passage().wordLine())))
                .toList();
    }
}
