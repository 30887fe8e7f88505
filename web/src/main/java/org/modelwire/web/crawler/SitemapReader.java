package org.modelwire.web.crawler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modelwire.brief.exit.PublicAddressRepository;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.page.PublicPages;

/** Reads what search engines may index: reviewed briefs, or all where the settings say so, and the pages that name them. */
@ApplicationScoped
@Transactional
public class SitemapReader {

    /** Most addresses of one site map; sitemaps.org, "Sitemap file location". */
    static final int MOST = 50_000;

    private static final int MOST_NEWS = 1_000;
    private static final Duration NEWS = Duration.ofDays(2);

    @Inject
    private PublicAddressRepository addresses;

    @Inject
    private SiteConfig site;

    @Inject
    private Clock clock;

    /** Every page, if one site map holds them; else the parts that do. */
    SitemapXml all() {
        SitemapXml xml = new SitemapXml(site);
        long briefs = addresses.countBriefs(reviewedOnly());
        List<String> subjects = subjects();
        int fixed = PublicPages.fixed().size();
        if (fixed + subjects.size() + briefs <= MOST) {
            return xml.pages(PublicPages.fixed()).pages(subjects).briefs(addresses.findBriefs(reviewedOnly(), 0, MOST));
        }
        return xml.parts(parts());
    }

    /** The addresses of all parts. */
    List<String> parts() {
        long briefs = addresses.countBriefs(reviewedOnly());
        return IntStream.rangeClosed(0, (int) ((briefs + MOST - 1) / MOST))
                .mapToObj(part -> SitemapServlet.PARTS + part + ".xml")
                .toList();
    }

    /** A part: number 0 holds the fixed pages and the subjects, each further one a slice of the briefs. */
    Optional<SitemapXml> part(int number) {
        SitemapXml xml = new SitemapXml(site);
        if (number == 0) {
            return Optional.of(xml.pages(PublicPages.fixed()).pages(subjects()));
        }
        return Optional.of(addresses.findBriefs(reviewedOnly(), (number - 1) * MOST, MOST))
                .filter(slice -> !slice.isEmpty())
                .map(xml::briefs);
    }

    /** The briefs of the last two days. */
    List<PublicAddressRepository.News> news() {
        return addresses.findNews(reviewedOnly(), clock.instant().minus(NEWS), MOST_NEWS);
    }

    /** At most so many that they fit into one part together with the fixed pages. */
    private List<String> subjects() {
        int most = MOST - PublicPages.fixed().size();
        return addresses.findSubjects(reviewedOnly(), "", most).stream()
                .map(subject -> "/mentions/" + subject.slug())
                .toList();
    }

    private boolean reviewedOnly() {
        return !site.indexUnreviewed();
    }
}
