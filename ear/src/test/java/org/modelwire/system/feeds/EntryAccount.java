package org.modelwire.system.feeds;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modelwire.system.feeds.FeedDocument.FeedEntry;
import org.modelwire.system.server.HomeDatabase;

/** Sets the entries of all feeds against the stored articles: several entries may be one article, none may be missing. */
public final class EntryAccount {

    private static final String ARTICLES =
            "select a.url, a.guid, a.title, f.url from article a join feed f on f.id = a.feed_id order by a.id";

    private final List<StoredArticle> articles;
    private final Set<StoredArticle> found = new HashSet<>();
    private final List<String> lost = new ArrayList<>();
    private int entries;

    /** What the database holds of an article that tells which entry it is. */
    public record StoredArticle(String url, String guid, String title, String feed) {

        /** Whether it is known by its place in its feed, because its entry has no address. */
        boolean isMarked() {
            return url.startsWith(feed + "#");
        }
    }

    private EntryAccount(List<StoredArticle> articles) {
        this.articles = articles;
    }

    /**
     * Finds the article of each entry.
     *
     * @param feeds by the address from which they are served
     */
    public static EntryAccount of(HomeDatabase database, Map<String, FeedDocument> feeds) throws SQLException {
        EntryAccount account = new EntryAccount(database.rows(ARTICLES).stream()
                .map(row -> new StoredArticle(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList());
        feeds.forEach((feed, document) -> document.entries().forEach(entry -> account.settle(feed, entry)));
        return account;
    }

    private void settle(String feed, FeedEntry entry) {
        entries++;
        find(feed, entry).ifPresentOrElse(found::add, () -> lost.add(feed + " " + entry));
    }

    private Optional<StoredArticle> find(String feed, FeedEntry entry) {
        Optional<StoredArticle> linked = entry.link()
                .or(entry::id)
                .flatMap(link -> articles.stream()
                        .filter(article -> plain(article.url()).equals(plain(link)))
                        .findFirst());
        return linked.or(() -> articles.stream()
                .filter(article -> article.isMarked() && article.feed().equals(feed))
                // An identity that is markup is no text to this reader, and is to the program.
                .filter(article -> entry.id().isEmpty() || entry.id().equals(Optional.ofNullable(article.guid())))
                // One after another, for all that tells them apart is what they say.
                .min(Comparator.comparing(found::contains)));
    }

    /** An address without what tells two addresses of one article apart. */
    private static String plain(String address) {
        return address.replace("%5B", "[")
                .replace("%5D", "]")
                .replace("%5E", "^")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("#.*", "")
                .replaceFirst("\\?(?:wt_mc|utm_\\w+)=.*", "")
                .replaceFirst("/$", "");
    }

    public int entries() {
        return entries;
    }

    public int distinct() {
        return found.size();
    }

    /** Entries without an article. */
    public List<String> lost() {
        return lost;
    }

    /** Articles without an entry. */
    public List<StoredArticle> invented() {
        return articles.stream().filter(article -> !found.contains(article)).toList();
    }
}
