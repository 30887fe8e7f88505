package org.modelwire.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.view.BriefView;

/** The page of one brief. */
@Named("page")
@RequestScoped
public class BriefBean implements PageContent {

    @Inject
    private Pages pages;

    @Inject
    private SiteConfig site;

    private BriefView brief;
    private boolean evidence;

    @Override
    public Outcome load(String slug, HttpServletRequest request) {
        Optional<BriefView> found = pages.brief(slug);
        if (found.isEmpty()) {
            return pages.isWithdrawn(slug) ? Outcome.WITHDRAWN : Outcome.UNKNOWN;
        }
        brief = found.get();
        evidence = "on".equals(request.getParameter("evidence"));
        return Outcome.FOUND;
    }

    public BriefView getBrief() {
        return brief;
    }

    /** Whether the evidence is shown from the start. */
    public boolean isEvidence() {
        return evidence;
    }

    public String getJsonLd() {
        return new BriefJsonLd(site).of(brief);
    }
}
