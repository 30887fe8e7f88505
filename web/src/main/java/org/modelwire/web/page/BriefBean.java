package org.modelwire.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.brief.Pages;
import org.modelwire.web.illustration.Illustrations;
import org.modelwire.web.jsonld.BriefJsonLd;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
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
    private String movedTo;

    @Override
    public Outcome load(String slug, HttpServletRequest request) {
        Optional<BriefView> found = pages.brief(slug);
        if (found.isEmpty()) {
            Pages.Absent absent = pages.absent(slug);
            movedTo = absent.movedTo();
            return absent.outcome();
        }
        brief = found.get();
        evidence = "on".equals(request.getParameter("evidence"));
        return Outcome.FOUND;
    }

    @Override
    public String movedTo() {
        return movedTo;
    }

    public BriefView getBrief() {
        return brief;
    }

    /** Whether the evidence is shown from the start. */
    public boolean isEvidence() {
        return evidence;
    }

    public String getJsonLd() {
        return new BriefJsonLd(site, PublicPages::has).of(brief);
    }

    /** Whether search engines may list the page. */
    public boolean isIndexed() {
        return site.indexUnreviewed() || brief.label().isReviewed();
    }

    /** Path of the picture for those who show a link to the page. */
    public String getShareImage() {
        return Illustrations.sharePath(brief);
    }
}
