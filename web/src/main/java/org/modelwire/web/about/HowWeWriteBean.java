package org.modelwire.web.about;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.draft.GateCatalogue;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.PromptCatalogue;
import org.modelwire.web.brief.Pages;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.wire.NextRun;

/** How briefs are made, as this server is set up right now. */
@Named("how")
@RequestScoped
public class HowWeWriteBean implements PageContent {

    @Inject
    private RunningRules rules;

    @Inject
    private ReadingRules readingRules;

    @Inject
    private Instance<GateCatalogue> catalogue;

    @Inject
    private Instance<PromptCatalogue> instructions;

    @Inject
    private NextRun nextRun;

    @Inject
    private Pages pages;

    private Optional<BriefView> newest = Optional.empty();

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        newest = pages.newest();
        return Outcome.FOUND;
    }

    /** Who writes, in a sentence. */
    public String getWriter() {
        return rules.writer();
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
        return rules.isAutomatic();
    }

    public String getPublishing() {
        return rules.publishing();
    }

    public List<Fact> getModels() {
        return rules.models();
    }

    public List<Fact> getCaps() {
        return rules.caps();
    }

    public List<Fact> getReading() {
        return readingRules.reading();
    }

    /** The instructions that models are given; empty if they are not listed on this server. */
    public List<PromptCatalogue.Instructions> getPrompts() {
        return instructions.isResolvable() ? instructions.get().prompts() : List.of();
    }

    /** The gates that are running; empty if they are not listed on this server. */
    public List<GateDescription> getGates() {
        return catalogue.isResolvable() ? catalogue.get().gates() : List.of();
    }

    public String getNextRun() {
        return nextRun.inWords();
    }
}
