package org.modelwire.web.crawler;

import java.util.List;
import org.modelwire.brief.exit.PublicAddressRepository.News;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.markup.XmlText;

/**
 * The site map of the news.
 *
 * @see <a href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap">News sitemaps 0.9</a>
 */
final class NewsSitemapXml {

    private NewsSitemapXml() {}

    /** The document as UTF-8. */
    static byte[] of(List<News> news, SiteConfig site) {
        return XmlText.write(xml -> {
            xml.begin(
                    "urlset",
                    "xmlns",
                    "http://www.sitemaps.org/schemas/sitemap/0.9",
                    "xmlns:news",
                    "http://www.google.com/schemas/sitemap-news/0.9");
            for (News brief : news) {
                xml.open("url");
                xml.element("loc", site.absolute("/briefs/" + brief.slug()));
                xml.open("news:news");
                xml.open("news:publication");
                xml.element("news:name", site.name());
                xml.element("news:language", "en");
                xml.close();
                xml.element("news:publication_date", brief.publishedAt().toString());
                xml.element("news:title", brief.headline());
                xml.close();
                xml.close();
            }
            xml.close();
        });
    }
}
