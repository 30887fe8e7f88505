package org.modelwire.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.modelwire.publisher.PublisherPolicy;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;

/** What a publisher can ask for. */
@Named("takedown")
@RequestScoped
public class TakedownBean implements PageContent {

    /** A policy in the words of a publisher. */
    public record PolicyView(String name, String meaning) {

        public String getName() {
            return name;
        }

        public String getMeaning() {
            return meaning;
        }
    }

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        return Outcome.FOUND;
    }

    /** Every policy, from the loosest to the strictest. */
    public List<PolicyView> getPolicies() {
        return Arrays.stream(PublisherPolicy.values())
                .map(TakedownBean::inWords)
                .toList();
    }

    private static PolicyView inWords(PublisherPolicy policy) {
        return switch (policy) {
            case FULL_BRIEF ->
                new PolicyView("Full brief", "A summary in our own words with our context, and a link to your story.");
            case SUMMARY_ONLY -> new PolicyView("Summary only", "A summary and a link, without any context of ours.");
            case HEADLINE_AND_LINK ->
                new PolicyView("Headline and link", "Your headline and a link. No model reads your story.");
            case EXCLUDED -> new PolicyView("Excluded", "Nothing of yours appears here, and nothing is read.");
        };
    }
}
