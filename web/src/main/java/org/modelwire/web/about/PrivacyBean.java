package org.modelwire.web.about;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.modelwire.config.ImprintConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;

/** What is known of those who read, write to or are named on the wire. */
@Named("privacy")
@RequestScoped
public class PrivacyBean implements PageContent {

    @Inject
    private SiteConfig site;

    @Inject
    private ImprintConfig imprint;

    @Inject
    private ReadingRules rules;

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        return Outcome.FOUND;
    }

    /** Who decides about the data, in a sentence. */
    public String getController() {
        return imprint.owner()
                .or(site::responsiblePerson)
                .map(name ->
                        name + imprint.address().map(address -> ", " + address).orElse("") + ".")
                .orElse("The operator of this server, who has not published a name yet.");
    }

    /** For how long the text of an article is kept. */
    public String getKept() {
        return rules.kept();
    }
}
