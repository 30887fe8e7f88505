package org.modelwire.web.about;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.modelwire.config.ImprintConfig;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;

/** Who stands behind the wire, as far as its operator says so. */
@Named("imprint")
@RequestScoped
public class MastheadBean implements PageContent {

    private static final String UNNAMED = "Not named by the operator of this server.";

    @Inject
    private SiteConfig site;

    @Inject
    private ImprintConfig imprint;

    @Inject
    private RunningRules rules;

    @Override
    public Outcome load(String key, HttpServletRequest request) {
        return Outcome.FOUND;
    }

    /** Owner, money, responsibility and address, each in words; what is not set is said to be missing. */
    public List<Fact> getPeople() {
        return List.of(
                new Fact("Name", site.name()),
                new Fact("Owner", imprint.owner().orElse(UNNAMED)),
                new Fact("Editorial responsibility", site.responsiblePerson().orElse(UNNAMED)),
                new Fact(
                        "Funding",
                        imprint.funding().orElse("The operator of this server has not said who pays for it.")),
                new Fact("Postal address", imprint.address().orElse("None is published.")));
    }

    /** Whether drafts that pass every gate go out by themselves. */
    public boolean isAutomatic() {
        return rules.isAutomatic();
    }

    public String getWriter() {
        return rules.writer();
    }

    public String getPublishing() {
        return rules.publishing();
    }
}
