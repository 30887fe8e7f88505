package org.modelwire.web.console.call;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.run.receipt.ReceiptOverviewRepository.Filter;
import org.modelwire.run.receipt.ReceiptOverviewRepository.UsedPrompt;
import org.modelwire.run.receipt.ReceiptState;
import org.modelwire.web.console.view.Answer;
import org.modelwire.web.console.view.Choice;
import org.modelwire.web.console.view.PagedTable;

/** Every call of a model, and what they cost. */
@Named("callsPage")
@ViewScoped
public class CallsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CallReader reader;

    private String run;
    private List<Choice> prompts;
    private List<Choice> models;
    private List<Choice> states;
    private Spend month;
    private List<Spend> days;
    private PagedTable<CallRow> table;

    @PostConstruct
    void load() {
        Long ofRun = Answer.number("run").orElse(null);
        String ofPrompt = Answer.parameter("prompt").orElse(null);
        String ofModel = Answer.parameter("model").orElse(null);
        ReceiptState ofState = Choice.chosen(ReceiptState.class, "state").orElse(null);
        run = ofRun == null ? "" : ofRun.toString();
        prompts = choices(reader.prompts().stream().map(UsedPrompt::prompt).distinct(), ofPrompt);
        models = choices(reader.models().stream(), ofModel);
        states = Choice.of(ReceiptState.class, Optional.ofNullable(ofState), CallsBean::words);
        month = reader.month();
        days = reader.days();
        table = new PagedTable<>(
                () -> reader.count(filter(ofRun, ofPrompt, ofModel, ofState)),
                (first, most) -> reader.rows(filter(ofRun, ofPrompt, ofModel, ofState), first, most));
    }

    private static Filter filter(Long run, String prompt, String model, ReceiptState state) {
        return new Filter(
                Optional.ofNullable(run),
                Optional.ofNullable(prompt),
                Optional.ofNullable(model),
                Optional.ofNullable(state));
    }

    private static List<Choice> choices(Stream<String> values, String chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "Any", chosen == null)),
                        values.map(value -> new Choice(value, value, value.equals(chosen))))
                .toList();
    }

    private static String words(ReceiptState state) {
        return switch (state) {
            case OPEN -> "open";
            case ANSWERED -> "answered";
            case FAILED -> "in vain";
        };
    }

    public String getRun() {
        return run;
    }

    public List<Choice> getPrompts() {
        return prompts;
    }

    public List<Choice> getModels() {
        return models;
    }

    public List<Choice> getStates() {
        return states;
    }

    public Spend getMonth() {
        return month;
    }

    public List<Spend> getDays() {
        return days;
    }

    public PagedTable<CallRow> getTable() {
        return table;
    }
}
