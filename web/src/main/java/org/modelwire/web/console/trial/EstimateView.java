package org.modelwire.web.console.trial;

import java.io.Serializable;
import org.modelwire.brief.trial.TrialEstimate;
import org.modelwire.web.console.view.Figures;

/** What a trial would cost, in words. */
public record EstimateView(String cost, String about) implements Serializable {

    static EstimateView of(TrialEstimate estimate) {
        String given = Figures.count(estimate.articles(), "article", "articles")
                + (estimate.offers() == 0
                        ? ""
                        : " and " + Figures.count(estimate.offers(), "earlier brief", "earlier briefs"));
        String version = estimate.version() + (estimate.inForce() ? ", in force" : ", other words than those in force");
        return new EstimateView(
                estimate.paid()
                        ? "Nothing: this question was answered and paid for before."
                        : "At most " + Figures.dollars(estimate.mostUsd()) + ".",
                estimate.model() + " gets " + given + ": about " + Figures.grouped(estimate.tokensIn())
                        + " tokens in, at most " + Figures.grouped(estimate.tokensOut()) + " out. Version " + version
                        + ".");
    }

    public String getCost() {
        return cost;
    }

    public String getAbout() {
        return about;
    }
}
