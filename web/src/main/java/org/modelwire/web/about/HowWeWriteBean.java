package org.modelwire.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.draft.GateCatalogue;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.config.ModelConfig;
import org.modelwire.config.PublishConfig;
import org.modelwire.config.RetentionConfig;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.wire.NextRun;

/** How briefs are made, as this server is set up right now. */
@Named("how")
@RequestScoped
public class HowWeWriteBean implements PageContent {

    @Inject
    private ModelConfig model;

    @Inject
    private PublishConfig publish;

    @Inject
    private RetentionConfig retention;

    @Inject
    private Instance<GateCatalogue> catalogue;

    @Inject
    private NextRun nextRun;

    @Inject
    private Pages pages;

    private List<GateDescription> gates = List.of();
    private Optional<BriefView> newest = Optional.empty();

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        gates = catalogue.isResolvable() ? catalogue.get().gates() : List.of();
        newest = pages.newest();
        return Outcome.FOUND;
    }

    /** Who writes, in a sentence. */
    public String getWriter() {
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

    /** The writer of the newest brief and the version of its prompt; empty if nothing is published yet. */
    public String getNewestWriter() {
        return newest.map(BriefView::drafter).orElse("");
    }

    public String getPromptVersion() {
        return newest.flatMap(BriefView::promptVersion).orElse("");
    }

    /** Whether drafts that pass every gate go out by themselves. */
    public boolean isAutomatic() {
        return publish.mode() == PublishConfig.Mode.AUTO;
    }

    /** The gates that are running; empty if they are not listed on this server. */
    public List<GateDescription> getGates() {
        return gates;
    }

    /** For how many days the text of an article is kept. */
    public long getKeptDays() {
        return retention.sourceText().toDays();
    }

    public String getNextRun() {
        return nextRun.inWords();
    }
}
