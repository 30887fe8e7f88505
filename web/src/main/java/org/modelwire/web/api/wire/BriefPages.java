package org.modelwire.web.api.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.modelwire.brief.Brief;
import org.modelwire.brief.BriefNoteRepository;
import org.modelwire.brief.BriefRepository;
import org.modelwire.brief.BriefState;
import org.modelwire.brief.exit.BriefFilter;
import org.modelwire.brief.exit.PageKey;
import org.modelwire.brief.exit.PublicBriefRepository;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.PageCursor;
import org.modelwire.web.support.view.BriefReader;

/** Reads briefs for the public API, each answer in one transaction. */
@ApplicationScoped
@Transactional
public class BriefPages {

    @Inject
    private PublicBriefRepository pages;

    @Inject
    private BriefRepository briefs;

    @Inject
    private BriefNoteRepository notes;

    @Inject
    private BriefReader reader;

    @Inject
    private SiteConfig site;

    /** A page of briefs, those published last first. */
    public JsonObject list(BriefFilter filter, Optional<PageKey> after, int size) {
        List<Brief> found = pages.findPublished(filter, after, size + 1);
        BriefJson json = new BriefJson(site);
        return Page.of(
                "briefs",
                found,
                size,
                shown -> reader.views(shown).stream().map(json::row).toList(),
                brief -> PageCursor.of(new PageKey(brief.publishedAt().orElseThrow(), brief.id())));
    }

    /** Some public briefs, in the order of their ids here. */
    public List<JsonObject> rows(List<Long> ids) {
        List<Brief> found = pages.findByIds(ids).stream()
                .sorted(java.util.Comparator.comparingInt(brief -> ids.indexOf(brief.id())))
                .toList();
        BriefJson json = new BriefJson(site);
        return reader.views(found).stream().map(json::row).toList();
    }

    /** A whole public brief. */
    public Optional<JsonObject> whole(String slug) {
        return briefs.findPublic(slug)
                .map(brief -> new BriefJson(site).whole(reader.view(brief), notes.findCorrections(brief.id())));
    }

    /** Whether a brief is kept from readers for now. */
    public boolean isHidden(String slug) {
        return briefs.findBySlug(slug)
                .filter(brief -> brief.state() == BriefState.HIDDEN)
                .isPresent();
    }

    /** How a brief is gone, if readers could once see it. */
    public Optional<Absence> absence(String slug) {
        return briefs.findBySlug(slug)
                .filter(brief -> brief.gone().isPresent())
                .map(brief -> new Absence(
                        brief.gone().orElseThrow(),
                        brief.successor()
                                .filter(next -> next.state().isPublic())
                                .map(Brief::slug)));
    }
}
