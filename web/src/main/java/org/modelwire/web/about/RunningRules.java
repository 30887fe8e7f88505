package org.modelwire.web.about;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.ModelConfig;
import org.modelwire.config.PublishConfig;

/** What the settings of this server say about how briefs are made, in words. */
@ApplicationScoped
public class RunningRules {

    private ModelConfig model;
    private PublishConfig publish;
    private BudgetConfig budget;

    /** For the container's proxy. */
    protected RunningRules() {}

    @Inject
    public RunningRules(ModelConfig model, PublishConfig publish, BudgetConfig budget) {
        this.model = model;
        this.publish = publish;
        this.budget = budget;
    }

    /** Who writes, in a sentence. */
    public String writer() {
        return switch (model.provider()) {
            case OPENAI ->
                "Drafts are written by the language model " + model.model().orElse("of the operator") + ".";
            case RECORDED ->
                "Drafts come from recorded answers of a language model. They are replayed for the sample newsroom"
                        + " through the same checks as live ones.";
            case EXTRACTIVE ->
                "No language model is set up on this server. Drafts are excerpts for editors, and none of them is"
                        + " published without a person.";
        };
    }

    /** Whether drafts that pass every gate go out by themselves. */
    public boolean isAutomatic() {
        return publish.mode() == PublishConfig.Mode.AUTO;
    }

    /** Who lets a draft out, in a sentence. */
    public String publishing() {
        return isAutomatic()
                ? "Drafts to which no gate objects are published without a person, and their label says so. Not every brief"
                        + " is seen by a person."
                : "An editor approves each brief before it is published. Approval lets a brief out; it is not yet the review"
                        + " that changes its label.";
    }

    /** Who judges drafts, and how models are asked. */
    public List<Fact> models() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Writer", writer()));
        facts.add(new Fact("Judge", judge()));
        facts.add(new Fact("Archive", embedder()));
        if (model.provider() == ModelConfig.Provider.OPENAI) {
            facts.add(new Fact(
                    "How it is asked",
                    (model.batch().on()
                                    ? "As the provider’s batch files, until "
                                            + model.batch().until() + "; what is left then is asked call by call. "
                                    : "Call by call. ")
                            + "At most " + model.concurrency() + " at a time, each for at most "
                            + Spell.of(model.timeout()) + "."));
        }
        return facts;
    }

    private String embedder() {
        return model.embeddingModel()
                .filter(name -> model.provider() == ModelConfig.Provider.OPENAI)
                .map(name -> "The model " + name + " helps to find earlier briefs that say the same in other words.")
                .orElse("Earlier briefs are found by words, subjects and age, without a model.");
    }

    private String judge() {
        return model.judgeModel()
                .filter(name -> model.provider() == ModelConfig.Provider.OPENAI)
                .map(name -> "The language model " + name + " looks at each sentence of a draft as well.")
                .orElse("No second model is set up to judge drafts; the gates below do.");
    }

    /** What a night may cost. */
    public List<Fact> caps() {
        return List.of(
                new Fact("A run", cap(budget.runUsd())),
                new Fact("A calendar month", cap(budget.monthUsd())),
                new Fact(
                        "Model calls of a run",
                        budget.runCalls().isPresent()
                                ? "At most " + budget.runCalls().getAsInt() + "."
                                : "No cap is set."),
                new Fact("A model of unknown price", "Counts as the dearest model whose price is known."));
    }

    private static String cap(Optional<BigDecimal> dollars) {
        return dollars.map(most -> "At most " + most.toPlainString() + " US dollars.")
                .orElse("No cap is set.");
    }
}
