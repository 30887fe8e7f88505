package org.modelwire.web.console.feed;

import java.io.Serializable;
import java.util.List;
import org.modelwire.feed.FeedPreviews.FeedPreview;
import org.modelwire.feed.FeedPreviews.FoundFeed;
import org.modelwire.feed.FeedPreviews.PreviewEntry;
import org.modelwire.web.console.view.Figures;
import org.modelwire.web.support.ReaderTime;

/**
 * What a poll would read of a feed.
 *
 * @param address to add it by
 * @param foundOn the page that named it; empty if it was asked for itself
 * @param others what else that page names
 */
public record PreviewView(
        String address,
        String title,
        String format,
        String foundOn,
        List<String> others,
        int entries,
        List<EntryView> first)
        implements Serializable {

    private static final int SHOWN = 8;

    /** An entry, as far as an editor needs it to see whether this is the right feed. */
    public record EntryView(String title, String link, String published) implements Serializable {

        static EntryView of(PreviewEntry entry) {
            return new EntryView(
                    entry.title().orElse("(without a title)"),
                    entry.link().map(Object::toString).orElse("no link"),
                    entry.publishedAt().map(ReaderTime::exact).orElse("no date"));
        }

        public String getTitle() {
            return title;
        }

        public String getLink() {
            return link;
        }

        public String getPublished() {
            return published;
        }
    }

    static PreviewView of(FoundFeed found) {
        return of(found.address(), found.foundOn().orElse(""), found.others(), found.preview());
    }

    static PreviewView of(String address, FeedPreview preview) {
        return of(address, "", List.of(), preview);
    }

    private static PreviewView of(String address, String foundOn, List<String> others, FeedPreview preview) {
        return new PreviewView(
                address,
                preview.title().orElse("(without a title)"),
                preview.format(),
                foundOn,
                List.copyOf(others),
                preview.entries().size(),
                preview.entries().stream().limit(SHOWN).map(EntryView::of).toList());
    }

    public String getAddress() {
        return address;
    }

    public String getTitle() {
        return title;
    }

    public String getFormat() {
        return format;
    }

    public String getFoundOn() {
        return foundOn;
    }

    public List<String> getOthers() {
        return others;
    }

    public String getEntries() {
        return Figures.count(entries, "entry", "entries");
    }

    public List<EntryView> getFirst() {
        return first;
    }
}
