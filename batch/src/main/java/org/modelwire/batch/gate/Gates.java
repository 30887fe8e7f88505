package org.modelwire.batch.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.GateLimits;
import org.modelwire.batch.gate.context.ArchiveGate;
import org.modelwire.batch.gate.context.CurrencyGate;
import org.modelwire.batch.gate.context.LivingPersonGate;
import org.modelwire.batch.gate.context.WatchGate;
import org.modelwire.batch.gate.entail.EntailmentGate;
import org.modelwire.batch.gate.entail.EntailmentScore;
import org.modelwire.batch.gate.fact.ClaimsGate;
import org.modelwire.batch.gate.fact.EvidenceGate;
import org.modelwire.batch.gate.fact.NamesGate;
import org.modelwire.batch.gate.fact.NumbersGate;
import org.modelwire.batch.gate.fact.QuotationsGate;
import org.modelwire.batch.gate.fact.RolesGate;
import org.modelwire.batch.gate.fact.WordingGate;
import org.modelwire.batch.gate.form.CopyingGate;
import org.modelwire.batch.gate.form.InjectionGate;
import org.modelwire.batch.gate.form.LanguageGate;
import org.modelwire.batch.gate.form.LeftoversGate;
import org.modelwire.batch.gate.form.SchemaGate;
import org.modelwire.batch.run.Computing;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.CheckResult;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.DraftChecks;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateCatalogue;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.brief.draft.SourceText;
import org.modelwire.config.GateConfig;

/** Every gate behind one door. */
@ApplicationScoped
public class Gates implements DraftChecks, GateCatalogue {

    /** The gates whose objection means that a draft says what its source does not. */
    private static final Set<String> FACTS = Set.of("numbers", "names", "quotations", "claims", "roles");

    private final EntailmentScore entailment = new EntailmentScore();
    private final List<Gate> gates;

    /** All gates with the project's own limits. */
    public Gates() {
        this(GateLimits.DEFAULT);
    }

    /** All gates with the limits of this site. */
    @Inject
    public Gates(GateConfig config) {
        this(GateLimits.of(config));
    }

    /** All gates with limits of one's own. */
    public Gates(GateLimits limits) {
        gates = List.of(
                new SchemaGate(limits),
                new EvidenceGate(limits),
                new NumbersGate(),
                new NamesGate(),
                new QuotationsGate(),
                new ClaimsGate(true, limits),
                new ClaimsGate(false, limits),
                new RolesGate(),
                new WordingGate(limits),
                new EntailmentGate(entailment),
                new CopyingGate(limits),
                new LanguageGate(),
                new ArchiveGate(),
                new WatchGate(limits),
                new LivingPersonGate(),
                new CurrencyGate(limits),
                new LeftoversGate(),
                new InjectionGate());
    }

    @Override
    public CheckResult check(Draft draft, List<SourceText> sources, List<ArchiveOffer> offers) {
        return Computing.inTurn(() -> result(new GateInput(draft, sources, offers)));
    }

    private CheckResult result(GateInput input) {
        List<Finding> findings =
                gates.stream().flatMap(gate -> gate.check(input).stream()).toList();
        return new CheckResult(score(input, findings), findings);
    }

    @Override
    public List<GateDescription> gates() {
        return gates.stream().map(Gate::describe).toList();
    }

    /** What a fact gate holds is not supported, however well its words align: the score falls below one half. */
    private double score(GateInput input, List<Finding> findings) {
        boolean contradicted = findings.stream()
                .anyMatch(finding -> finding.severity() == Severity.BLOCK && FACTS.contains(finding.gate()));
        double support = entailment.ofDraft(input);
        return contradicted ? support / 2 : support;
    }
}
