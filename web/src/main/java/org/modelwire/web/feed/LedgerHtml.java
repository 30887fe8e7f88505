package org.modelwire.web.feed;

import java.time.Instant;
import java.util.List;
import org.modelwire.brief.Correction;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.markup.Markup;
import org.modelwire.web.support.view.LabelView;
import org.modelwire.web.support.view.WatchView;

/** Makes entries of watch items and corrections. */
final class LedgerHtml {

    private final SiteConfig site;

    LedgerHtml(SiteConfig site) {
        this.site = site;
    }

    FeedItem item(String id, WatchView watch, LabelView label, Instant opened, Instant changed) {
        StringBuilder html = new StringBuilder(512);
        html.append("<p>").append(Markup.escape(watch.text())).append("</p><p><strong>");
        html.append(Markup.escape(watch.getState())).append("</strong>, due ").append(Markup.escape(watch.getDue()));
        html.append("</p>");
        if (watch.outcome() != null) {
            html.append("<p>").append(Markup.escape(watch.outcome().note()));
            if (!watch.outcome().getHref().isEmpty()) {
                html.append(" See ")
                        .append(link(watch.outcome().getHref(), watch.outcome().getHeadline()));
            }
            html.append("</p>");
        }
        html.append("<p>From the brief ")
                .append(link(watch.getHref(), watch.getHeadline()))
                .append("</p>");
        String title = watch.getState() + ": " + watch.text();
        return item(id, title, watch.getHref(), opened, changed, html.toString(), watch.text(), label);
    }

    FeedItem item(String id, Correction correction, LabelView label) {
        String path = "/briefs/" + correction.brief().slug();
        String headline = correction.brief().current().headline();
        String note = correction.words().note(correction.actor());
        String html = "<p>" + Markup.escape(note) + "</p><p>In the brief " + link(path, headline) + "</p>";
        String title = correction.words().kind().label() + ": " + headline;
        return item(id, title, path, correction.at(), correction.at(), html, note, label);
    }

    private static FeedItem item(
            String id,
            String title,
            String path,
            Instant published,
            Instant updated,
            String html,
            String summary,
            LabelView label) {
        String labelled = "<p><em>" + Markup.escape(label.getText()) + ".</em></p>" + html;
        return new FeedItem(id, title, path, published, updated, summary, labelled, label, List.of(), List.of(), "");
    }

    private String link(String path, String words) {
        return Markup.link(site.absolute(path), words);
    }
}
