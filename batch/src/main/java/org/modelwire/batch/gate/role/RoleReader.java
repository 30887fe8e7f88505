package org.modelwire.batch.gate.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Objection;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.role.Casting.Holder;
import org.modelwire.batch.gate.role.Casting.Mention;
import org.modelwire.batch.gate.role.Reports.Place;
import org.modelwire.batch.gate.text.Passage;

/** Names and numbers of a draft that belong to another deed, measure or owner in the articles. */
public final class RoleReader {

    private final Reports reports;
    private final Map<Statement, List<Objection>> objections = new LinkedHashMap<>();
    private final Map<Claim, Statement> statements = new LinkedHashMap<>();

    private RoleReader(GateInput input, List<Statement> said) {
        this.reports = input.prepared(Reports.class, draft -> new Reports(draft.sources()));
        SceneReader reader = new SceneReader();
        for (Statement statement : said) {
            Passage quote = input.quotes().of(statement);
            for (Scene scene : reader.read(statement.passage(), statement.part() == Statement.Part.HEADLINE)) {
                statements.put(new Claim(reports, scene, quote), statement);
            }
            objections.put(statement, new ArrayList<>());
        }
    }

    /** All objections to some statements of a draft, each under the statement that it is made to. */
    public static Map<Statement, List<Objection>> objections(GateInput input, List<Statement> statements) {
        RoleReader reader = new RoleReader(input, statements);
        Casting casting = new Casting(reader.reports, List.copyOf(reader.statements.keySet()));
        reader.arithmetic();
        reader.replacements(casting);
        reader.exchanges(casting);
        return reader.objections;
    }

    private void arithmetic() {
        statements.forEach((claim, statement) -> {
            Scene scene = claim.scene();
            for (int i = 0; i < scene.size(); i++) {
                int partner = scene.part(i).is(Part.Kind.FIGURE) ? Mark.partner(scene, i) : -1;
                if (partner > i && !Arithmetic.agrees(scene, i, partner).orElse(true)) {
                    objections
                            .get(statement)
                            .add(new Objection(
                                    scene.part(i).start(),
                                    scene.part(partner).end(),
                                    true,
                                    "these two numbers contradict the words around them"));
                }
            }
        });
    }

    private void replacements(Casting casting) {
        Replacement replacement = new Replacement(casting);
        for (Holder holder : casting.holders()) {
            for (Mention mention : holder.mentions()) {
                replacement.found(holder, mention).ifPresent(fit -> object(mention, fit.place(), false));
            }
        }
    }

    private void exchanges(Casting casting) {
        List<Holder> holders = casting.holders();
        for (int i = 0; i < holders.size(); i++) {
            for (int j = i + 1; j < holders.size(); j++) {
                if (Exchange.isPossible(casting, holders.get(i), holders.get(j))) {
                    Holder one = holders.get(i);
                    Holder other = holders.get(j);
                    weighings(one, other).stream()
                            .map(weighing -> new Exchange(casting, one, other, weighing).found())
                            .flatMap(Optional::stream)
                            .findFirst()
                            .ifPresent(found ->
                                    object(found.getKey(), found.getValue().place(), true));
                }
            }
        }
    }

    private static List<Weighing> weighings(Holder one, Holder other) {
        return one.part().is(Part.Kind.NAME)
                ? List.of(Weighing.NAMES)
                : Exchange.isLike(one, other) ? List.of(Weighing.LIKE) : List.of(Weighing.UNLIKE, Weighing.PHRASES);
    }

    private void object(Mention mention, Place place, boolean sure) {
        objections
                .get(statements.get(mention.claim()))
                .add(new Objection(
                        mention.part().start(),
                        mention.part().end(),
                        sure,
                        "the source says this of " + reports.originalOf(place) + ": \u201c"
                                + reports.scene(place).passage().original() + "\u201d"));
    }
}
