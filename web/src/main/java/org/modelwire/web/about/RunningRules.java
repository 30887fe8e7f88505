package org.modelwire.web.about;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelwire.config.BudgetConfig;
import org.modelwire.config.FetchConfig;
import org.modelwire.config.ModelConfig;
import org.modelwire.config.PublishConfig;
import org.modelwire.config.RetentionConfig;
import org.modelwire.config.RightsConfig;

/** What the settings of this server say about how briefs are made, in words. */
@ApplicationScoped
public class RunningRules {

    private ModelConfig model;
    private PublishConfig publish;
    private BudgetConfig budget;
    private RetentionConfig retention;
    private FetchConfig fetch;
    private RightsConfig rights;

    /** For the container's proxy. */
    protected RunningRules() {}

    @Inject
    public RunningRules(
            ModelConfig model,
            PublishConfig publish,
            BudgetConfig budget,
            RetentionConfig retention,
            FetchConfig fetch,
            RightsConfig rights) {
        this.model = model;
        this.publish = publish;
        this.budget = budget;
        this.retention = retention;
        this.fetch = fetch;
        this.rights = rights;
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
        if (model.provider() == ModelConfig.Provider.OPENAI) {
            facts.add(new Fact(
                    "How it is asked",
                    (model.batch().on()
                                    ? "As the provider’s batch files, until "
                                            + model.batch().until() + "; what is left then is asked call by call. "
                                    : "Call by call. ")
                            + "At most " + model.concurrency() + " at a time, each for at most "
                            + inWords(model.timeout()) + "."));
        }
        return facts;
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

    /** What is read, and how long it is kept. */
    public List<Fact> reading() {
        return List.of(
                new Fact("Pause between two requests to a host", inWords(fetch.perHostGap())),
                new Fact("Oldest entry that is read", inWords(fetch.maxAge()) + " old"),
                new Fact(
                        "Press publishers in the European Union",
                        rights.euPressHeadlineOnly()
                                ? "Headline and link only, whatever their pages say."
                                : "Treated like all others: by what they say and what is settled with them."),
                new Fact("Text of an article", kept()));
    }

    /** For how long the text of an article is kept, in a sentence. */
    public String kept() {
        return retention.sourceText().isZero()
                ? "Deleted as soon as it is analysed."
                : "Kept for " + inWords(retention.sourceText())
                        + " after it was analysed, to check the brief against it. It is" + " never shown.";
    }

    /** A length of time in its largest whole unit. */
    static String inWords(Duration time) {
        if (time.toSeconds() < 1) {
            return count(time.toMillis(), "millisecond");
        }
        if (time.toMillis() % 86_400_000 == 0) {
            return count(time.toDays(), "day");
        }
        if (time.toMillis() % 3_600_000 == 0) {
            return count(time.toHours(), "hour");
        }
        return time.toMillis() % 60_000 == 0 ? count(time.toMinutes(), "minute") : count(time.toSeconds(), "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
