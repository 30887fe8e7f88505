package org.modelwire.web.coverage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.modelwire.web.support.Outcome;
import org.modelwire.web.support.PageContent;
import org.modelwire.web.support.view.CountView;

/** The account of a day. */
@Named("night")
@RequestScoped
public class NightBean implements PageContent {

    @Inject
    private CoverageReader reader;

    private NightView night;

    @Override
    public Outcome load(String date, HttpServletRequest request) {
        night = CoverageBean.day(date).flatMap(reader::night).orElse(null);
        return night == null ? Outcome.UNKNOWN : Outcome.FOUND;
    }

    public NightRow getDay() {
        return night.row();
    }

    public List<RunView> getRuns() {
        return night.runs();
    }

    public List<CountView> getArticles() {
        return night.articles();
    }

    public List<CountView> getRefused() {
        return night.refused();
    }

    public List<CountView> getFailed() {
        return night.failed();
    }

    public List<CountView> getHeld() {
        return night.held();
    }

    public List<CountView> getDrafts() {
        return night.drafts();
    }

    public List<CountView> getFeeds() {
        return night.feeds();
    }

    public List<FailingFeed> getFailing() {
        return night.failing();
    }
}
