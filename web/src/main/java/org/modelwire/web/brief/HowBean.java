package org.modelwire.web.brief;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.view.BriefView;

/** The page that tells how a brief was made. It is gone, or elsewhere, as the brief itself is. */
@Named("making")
@RequestScoped
public class HowBean implements PageContent {

    @Inject
    private MakingReader reader;

    @Inject
    private Pages pages;

    private MakingView making;
    private String movedTo;

    @Override
    public Outcome load(String slug, HttpServletRequest request) {
        making = reader.find(slug).orElse(null);
        if (making == null) {
            Pages.Absent absent = pages.absent(slug);
            movedTo = absent.movedTo() + "/how";
            return absent.outcome();
        }
        return Outcome.FOUND;
    }

    @Override
    public String movedTo() {
        return movedTo;
    }

    public BriefView getBrief() {
        return making.brief();
    }

    public List<MadeSource> getSources() {
        return making.sources();
    }

    public List<CallView> getCalls() {
        return making.calls();
    }

    public String getSpent() {
        return making.spent();
    }

    public String getSearched() {
        return making.searched();
    }

    public List<OfferView> getOffers() {
        return making.offers();
    }

    public List<GateView> getGates() {
        return making.gates();
    }

    public List<TextView> getTexts() {
        return making.texts();
    }

    /** The text that readers see. */
    public TextView getCurrent() {
        return making.texts().get(0);
    }
}
