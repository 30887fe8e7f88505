package org.modelwire.web.console.feed;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.modelwire.feed.FeedIntake;
import org.modelwire.feed.FeedIntake.AddedFeed;
import org.modelwire.feed.FeedPreviews;
import org.modelwire.shared.ReasonedException;
import org.modelwire.web.console.access.DeskBean;
import org.modelwire.web.console.view.Answer;
import org.modelwire.web.console.view.Figures;

/** How feeds come in: one by its address, after a look at it, or many as an OPML list. */
@Named("addFeed")
@ViewScoped
public class AddFeedBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ADDRESS = "add:address";
    private static final String LIST = "opml:list";
    private static final int LONGEST_ADDRESS = 2_048;
    private static final int LONGEST_LIST = 1_000_000;

    @Inject
    private FeedPreviews previews;

    @Inject
    private FeedIntake intake;

    @Inject
    private DeskBean desk;

    private String address = "";
    private String list = "";
    private PreviewView preview;

    /** Shows what would be read; stores nothing. */
    public void look() {
        preview = null;
        if (address.isBlank()) {
            Answer.refused(ADDRESS, "Type the address of a feed, or of a page that names one.");
            return;
        }
        if (address.length() > LONGEST_ADDRESS) {
            Answer.refused(ADDRESS, "That is longer than an address may be (2,048 characters).");
            return;
        }
        try {
            preview = PreviewView.of(previews.discover(address.strip()));
        } catch (ReasonedException e) {
            Answer.refused(ADDRESS, sentence(e));
        }
    }

    /** Stores the feed that is shown. */
    public void add() {
        if (preview == null) {
            look();
            return;
        }
        try {
            AddedFeed added = intake.add(preview.address(), desk.getLogin());
            Answer.done(
                    added.known()
                            ? added.title() + " is known already; it stays as it is."
                            : added.title() + " is added. The next run polls it.");
            preview = null;
            address = "";
        } catch (ReasonedException e) {
            Answer.refused(ADDRESS, sentence(e));
        }
    }

    /** Stores every feed of the list, or none if it is not OPML. */
    public void importList() {
        if (list.isBlank()) {
            Answer.refused(LIST, "Paste an OPML list.");
            return;
        }
        if (list.length() > LONGEST_LIST) {
            Answer.refused(LIST, "That is more than a million characters. Send it to the operations API, or in parts.");
            return;
        }
        try {
            List<AddedFeed> added = intake.importOpml(list, desk.getLogin());
            long known = added.stream().filter(AddedFeed::known).count();
            Answer.done(Figures.count(added.size() - known, "feed", "feeds") + " added, " + Figures.grouped(known)
                    + " known before. The next run tells which of them answer.");
            list = "";
        } catch (ReasonedException e) {
            Answer.refused(LIST, sentence(e));
        }
    }

    private static String sentence(ReasonedException failure) {
        String message = failure.getMessage();
        return message + (message.endsWith(".") ? "" : ".") + " Nothing was added.";
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address == null ? "" : address;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list == null ? "" : list;
    }

    public PreviewView getPreview() {
        return preview;
    }
}
