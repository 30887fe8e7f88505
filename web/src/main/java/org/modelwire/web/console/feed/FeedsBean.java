package org.modelwire.web.console.feed;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.modelwire.feed.FeedOverviewRepository.Filter;
import org.modelwire.feed.FeedOverviewRepository.Health;
import org.modelwire.web.console.view.Answer;
import org.modelwire.web.console.view.Choice;
import org.modelwire.web.console.view.PagedTable;

/** Every feed with its health. */
@Named("feedsPage")
@ViewScoped
public class FeedsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FeedReader reader;

    private String text;
    private List<Choice> healths;
    private PagedTable<FeedRow> table;

    @PostConstruct
    void load() {
        text = Answer.parameter("q").orElse("");
        Health health = Choice.chosen(Health.class, "health").orElse(Health.ANY);
        healths = Choice.only(Health.class, health, FeedsBean::words);
        String wanted = text;
        table = new PagedTable<>(
                () -> reader.count(new Filter(wanted, health)),
                (first, most) -> reader.rows(new Filter(wanted, health), first, most));
    }

    private static String words(Health health) {
        return switch (health) {
            case ANY -> "Any";
            case OK -> "well";
            case FAILING -> "failing";
            case NEW -> "new";
            case OFF -> "off";
        };
    }

    /** Sends the feeds that are polled, as a list that feed readers import. */
    public void export() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        byte[] opml = reader.opml();
        external.setResponseContentType("text/x-opml; charset=utf-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"feeds.opml\"");
        external.setResponseContentLength(opml.length);
        external.getResponseOutputStream().write(opml);
        FacesContext.getCurrentInstance().responseComplete();
    }

    public String getText() {
        return text;
    }

    public List<Choice> getHealths() {
        return healths;
    }

    public PagedTable<FeedRow> getTable() {
        return table;
    }
}
