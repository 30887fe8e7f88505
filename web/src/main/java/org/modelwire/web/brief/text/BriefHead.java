package org.modelwire.web.brief.text;

import org.modelwire.config.SiteConfig;
import org.modelwire.web.illustration.Illustrations;
import org.modelwire.web.part.Html;
import org.modelwire.web.support.view.BriefView;

/** What the head of a brief's page says of it, and under which address. */
public final class BriefHead {

    private final SiteConfig site;

    public BriefHead(SiteConfig site) {
        this.site = site;
    }

    /**
     * The elements of the head.
     *
     * @param jsonLd the brief for machines, without any {@code <}
     */
    public Html of(BriefView brief, String jsonLd) {
        String address = site.absolute(brief.getPath());
        Html html = new Html();
        html.add("""
                <link rel="canonical" href="{}" />
                    <link rel="alternate" hreflang="en" href="{}" />
                    <link rel="alternate" hreflang="x-default" href="{}" />
                """, address, address, address);
        html.add("<meta name=\"description\" content=\"{}\" />", brief.getSummaryText());
        if (!site.indexUnreviewed() && !brief.label().isReviewed()) {
            html.add("<meta name=\"robots\" content=\"noindex\" />");
        }
        html.add(
                """

                    <meta property="og:type" content="article" />
                    <meta property="og:locale" content="en" />
                    <meta property="og:title" content="{}" />
                    <meta property="og:description" content="{}" />
                    <meta property="og:url" content="{}" />
                    <meta property="og:site_name" content="{}" />
                    <meta property="og:image" content="{}" />
                    <meta property="og:image:type" content="image/png" />
                    <meta property="og:image:width" content="1200" />
                    <meta property="og:image:height" content="630" />
                    <meta property="og:image:alt" content="{}" />
                    <meta name="twitter:card" content="summary_large_image" />
                    <meta property="article:published_time" content="{}" />
                    <meta property="article:modified_time" content="{}" />""",
                brief.headline(),
                brief.getSummaryText(),
                address,
                site.name(),
                site.absolute(Illustrations.sharePath(brief)),
                brief.getAltText(),
                brief.dates().getPublishedIso(),
                brief.dates().getUpdatedIso());
        html.addIfAny("<meta property=\"article:section\" content=\"{}\" />", brief.kind());
        brief.mentions()
                .forEach(subject -> html.add("<meta property=\"article:tag\" content=\"{}\" />", subject.name()));
        return html.add("\n").addData("application/ld+json", jsonLd);
    }
}
