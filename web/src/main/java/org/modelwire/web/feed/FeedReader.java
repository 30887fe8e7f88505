package org.modelwire.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.brief.Brief;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.brief.exit.PublicBriefRepository;
import org.modelwire.config.SiteConfig;
import org.modelwire.subject.SubjectRepository;
import org.modelwire.web.exit.BriefKeys;
import org.modelwire.web.exit.ExitAddresses;
import org.modelwire.web.support.PageCursor;
import org.modelwire.web.support.view.BriefReader;
import org.modelwire.web.support.view.SubjectView;

/** Reads the feeds of briefs, each page in one transaction and with the same few queries however long it is. */
@ApplicationScoped
@Transactional
public class FeedReader implements ExitAddresses {

    private static final int MOST = 30;
    private static final String SUBTITLE =
            "Briefs about AI: what happened, what it means, what to watch. Machine-written, labelled.";

    @Inject
    private PublicBriefRepository briefs;

    @Inject
    private SubjectRepository subjects;

    @Inject
    private BriefReader reader;

    @Inject
    private SiteConfig site;

    /** {@inheritDoc} Every feed, those of the brief's subjects among them. */
    @Override
    public Stream<String> of(BriefKeys keys) {
        return FeedAddress.all(keys.subjects()).map(FeedAddress::path);
    }

    /** A page of every brief, those that changed last first. */
    FeedPage wire(FeedAddress address, Optional<PageKey> after) {
        return page(address, after, address.home(), site.name(), changed(Optional.empty(), after));
    }

    /** A page of the briefs that name a subject; empty if none ever did. */
    Optional<FeedPage> subject(FeedAddress address, Optional<PageKey> after) {
        return subjects.findBySlug(address.subject())
                .map(SubjectView::of)
                .flatMap(subject -> Optional.of(changed(Optional.of(subject.slug()), after))
                        .filter(changed -> after.isPresent() || !changed.isEmpty())
                        .map(changed ->
                                page(address, after, address.home(), site.name() + ": " + subject.name(), changed)));
    }

    private List<Brief> changed(Optional<String> subject, Optional<PageKey> after) {
        return briefs.findChanged(subject, after, MOST + 1);
    }

    /** One brief more than the page holds was asked for: it tells that there is another page. */
    private FeedPage page(
            FeedAddress address, Optional<PageKey> after, String home, String title, List<Brief> changed) {
        List<Brief> shown = changed.subList(0, Math.min(MOST, changed.size()));
        return new FeedPage(
                address.path() + after.map(FeedReader::query).orElse(""),
                home,
                title,
                SUBTITLE,
                reader
                        .views(shown.stream()
                                .filter(brief -> brief.state().isPublic())
                                .toList())
                        .stream()
                        .map(brief -> BriefItems.of(brief, site))
                        .toList(),
                shown.stream()
                        .filter(brief -> !brief.state().isPublic())
                        .map(brief -> new FeedPage.Tombstone(
                                BriefItems.id(site, brief.createdAt(), brief.slug()), brief.updatedAt()))
                        .toList(),
                lastChange(),
                changed.size() > MOST
                        ? Optional.of(address.path() + query(key(shown.get(MOST - 1))))
                        : Optional.empty());
    }

    /** Of the whole wire: what an entry shows of other briefs changes with them. */
    Optional<Instant> lastChange() {
        return briefs.lastChange();
    }

    private static PageKey key(Brief brief) {
        return new PageKey(brief.updatedAt(), brief.id());
    }

    private static String query(PageKey key) {
        return "?page=" + PageCursor.of(key);
    }
}
