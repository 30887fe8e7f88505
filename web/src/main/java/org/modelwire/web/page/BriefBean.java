package org.modelwire.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.brief.Pages;
import org.modelwire.web.brief.text.BriefText;
import org.modelwire.web.part.Html;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;

/** The page of one brief. */
@Named("page")
@RequestScoped
public class BriefBean implements PageContent {

    @Inject
    private KeptBriefs kept;

    @Inject
    private Pages pages;

    @Inject
    private SiteConfig site;

    private KeptBriefs.Told told;
    private boolean evidence;
    private String movedTo;

    @Override
    public Outcome load(String slug, HttpServletRequest request) {
        Optional<KeptBriefs.Told> found = kept.find(slug);
        if (found.isEmpty()) {
            Pages.Absent absent = pages.absent(slug);
            movedTo = absent.movedTo();
            return absent.outcome();
        }
        told = found.get();
        evidence = "on".equals(request.getParameter("evidence"));
        return Outcome.FOUND;
    }

    @Override
    public String movedTo() {
        return movedTo;
    }

    public String getTitle() {
        return told.brief().headline() + " · " + site.name();
    }

    /** What the head of the page says of the brief. */
    public Html getHead() {
        return told.head();
    }

    /** The head of the article. */
    public Html getTop() {
        return told.top();
    }

    /** Its text with the evidence. */
    public Html getText() {
        return new BriefText(site.name()).body(told.brief(), evidence);
    }

    /** What stands beside the text. */
    public Html getRail() {
        return told.rail();
    }
}
