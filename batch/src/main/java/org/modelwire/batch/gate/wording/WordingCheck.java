package org.modelwire.batch.gate.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.check.Statement.Part;
import org.modelwire.batch.gate.claim.Account;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;
import org.modelwire.batch.gate.role.Reports;
import org.modelwire.batch.gate.role.Scene;
import org.modelwire.batch.gate.role.SceneReader;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;

/** Whether the sentences of a draft keep the telling words of the sentences that they quote. Serves one draft. */
public final class WordingCheck {

    private final Account account;
    private final Reports reports;
    private final Family family = new Family();
    private final Map<Passage, Map<Integer, Unit>> units = new IdentityHashMap<>();

    /** Prepares a draft. */
    public WordingCheck(GateInput input) {
        this.account = input.prepared(Account.class, draft -> new Account(draft.sources()));
        this.reports = input.prepared(Reports.class, draft -> new Reports(draft.sources()));
    }

    /** What is worded otherwise, for each of some statements; the headline is held to what all others quote. */
    public Map<Statement, List<Objection>> objections(List<Statement> statements) {
        Map<Statement, List<Objection>> objections = new LinkedHashMap<>();
        SceneReader scenes = new SceneReader();
        Set<Integer> said = Set.of();
        for (Statement statement : statements) {
            Passage quote = Passage.of(quote(statement, statements));
            Set<Integer> places = new TreeSet<>(account.holding(quote));
            if (statement.part() == Part.HEADLINE) {
                places.addAll(account.titles());
            }
            List<Telling> quoted = places.stream().map(account::telling).toList();
            boolean attributed = statement.part() == Part.HEADLINE || isNear(places, said);
            List<Objection> found = new ArrayList<>();
            for (Telling telling : account.reader().read(statement.passage())) {
                Counterparts counterparts = new Counterparts(family, telling, quoted);
                found.addAll(DeedCheck.objections(counterparts));
                found.addAll(DenialCheck.objections(counterparts));
                found.addAll(CertaintyCheck.objections(counterparts, attributed));
                said = CertaintyCheck.says(telling) ? places : Set.of();
            }
            SideCheck sides = new SideCheck(family, scenes(quote), this::units);
            for (Scene scene : scenes.read(statement.passage())) {
                found.addAll(sides.objections(scene, statement.part() == Part.HEADLINE));
            }
            objections.put(statement, found);
        }
        return objections;
    }

    private static String quote(Statement statement, List<Statement> statements) {
        return statement.part() == Part.HEADLINE
                ? statements.stream()
                        .flatMap(other -> other.sentence().quotes().stream())
                        .collect(Collectors.joining("\n"))
                : statement.sentence().quote().orElse("");
    }

    /** Whether a sentence goes on with what the one before it said somebody said. */
    private boolean isNear(Set<Integer> places, Set<Integer> said) {
        return places.stream()
                .anyMatch(place ->
                        said.contains(place) || said.stream().anyMatch(other -> account.isBeside(place, other)));
    }

    private Map<Integer, Unit> units(Passage passage) {
        return units.computeIfAbsent(passage, any -> {
            Map<Integer, Unit> starts = new HashMap<>();
            account.reader()
                    .read(passage)
                    .forEach(telling -> telling.units().forEach(unit -> starts.put(unit.start(), unit)));
            return starts;
        });
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
