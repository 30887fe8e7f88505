package org.modelwire.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelwire.config.SiteConfig;
import org.modelwire.generation.Generation;
import org.modelwire.web.brief.Pages;
import org.modelwire.web.brief.text.BriefHead;
import org.modelwire.web.brief.text.BriefRail;
import org.modelwire.web.brief.text.BriefText;
import org.modelwire.web.cache.Parts;
import org.modelwire.web.jsonld.BriefJsonLd;
import org.modelwire.web.part.Html;
import org.modelwire.web.support.view.BriefView;

/** What pages of briefs are made of, read once while nothing changes that readers can see. */
@ApplicationScoped
public class KeptBriefs {

    private static final long MOST_BYTES = 4 * 1_048_576;
    private static final int BYTES_A_CHARACTER = 2;
    private static final int BYTES_WITHOUT_TEXT = 4_096;

    private Pages pages;
    private BriefJsonLd jsonLd;
    private SiteConfig site;
    private Parts<Told> parts;

    /**
     * A public brief.
     *
     * @param head what the head of its page says of it
     * @param top the head of the article
     * @param rail what stands beside its text
     */
    public record Told(BriefView brief, Html head, Html top, Html rail) {

        private int size() {
            int text = Stream.of(brief.summary(), brief.consequence(), brief.archive())
                    .flatMap(List::stream)
                    .mapToInt(sentence -> sentence.text().length()
                            + sentence.phrases().stream()
                                    .mapToInt(String::length)
                                    .sum())
                    .sum();
            return BYTES_WITHOUT_TEXT + BYTES_A_CHARACTER * (text + head.length() + top.length() + rail.length());
        }
    }

    /** For the container's proxy. */
    protected KeptBriefs() {}

    @Inject
    KeptBriefs(Pages pages, Generation generation, SiteConfig site) {
        this.pages = pages;
        this.jsonLd = new BriefJsonLd(site, PublicPages::has);
        this.site = site;
        this.parts = new Parts<>(generation, MOST_BYTES, Told::size);
    }

    /** A public brief; empty if there is none at that address. */
    public Optional<Told> find(String slug) {
        Parts.Key key = parts.key(slug);
        Optional<Told> kept = parts.find(key);
        return kept.isPresent() ? kept : read(key, slug);
    }

    private Optional<Told> read(Parts.Key key, String slug) {
        Optional<Told> read = pages.brief(slug).map(this::told);
        read.ifPresent(told -> parts.keep(key, told));
        return read;
    }

    private Told told(BriefView brief) {
        return new Told(
                brief,
                new BriefHead(site).of(brief, jsonLd.of(brief)),
                new BriefText(site.name()).head(brief),
                new BriefRail(site.name()).of(brief));
    }
}
