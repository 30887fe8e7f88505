package org.modelwire.web.crawler;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.modelwire.brief.exit.PublicAddressRepository.BriefAddress;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.markup.XmlText;

/**
 * A site map, or an index of its parts.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">sitemaps.org, protocol 0.9</a>
 */
final class SitemapXml {

    private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final SiteConfig site;
    private final List<XmlText.Content> entries = new ArrayList<>();
    private String root = "urlset";

    SitemapXml(SiteConfig site) {
        this.site = site;
    }

    SitemapXml pages(List<String> paths) {
        paths.forEach(path -> entries.add(xml -> entry(xml, "url", path, "")));
        return this;
    }

    SitemapXml briefs(List<BriefAddress> briefs) {
        briefs.forEach(brief -> entries.add(xml ->
                entry(xml, "url", "/briefs/" + brief.slug(), brief.updatedAt().toString())));
        return this;
    }

    SitemapXml parts(List<String> paths) {
        root = "sitemapindex";
        paths.forEach(path -> entries.add(xml -> entry(xml, "sitemap", path, "")));
        return this;
    }

    /** The document as UTF-8. */
    byte[] bytes() {
        return XmlText.write(xml -> {
            xml.begin(root, "xmlns", SPACE);
            for (XmlText.Content entry : entries) {
                entry.write(xml);
            }
            xml.close();
        });
    }

    private void entry(XmlText xml, String name, String path, String changed) throws XMLStreamException {
        xml.open(name);
        xml.element("loc", site.absolute(path));
        if (!changed.isEmpty()) {
            xml.element("lastmod", changed);
        }
        xml.close();
    }
}
