package org.modelwire.web.brief.text;

import org.modelwire.web.part.Html;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.SentenceView;
import org.modelwire.web.support.view.WatchView;

/** What the desk adds to the news: its consequence, its place in the archive, and what to watch. */
final class BriefContext {

    private final String siteName;

    BriefContext(String siteName) {
        this.siteName = siteName;
    }

    /** Adds it, if there is any. */
    void add(Html html, BriefView brief) {
        if (!brief.isWithContext()) {
            return;
        }
        html.add("""
                <section class="context" aria-labelledby="context-title">
                  <h2 id="context-title">{} context\s""", siteName)
                .addIfAny("<span class=\"context-kind\">{}</span>", brief.kind())
                .add("</h2>\n");
        if (!brief.consequence().isEmpty()) {
            Sentences.add(html, "<p>", brief.consequence());
        }
        if (!brief.archive().isEmpty()) {
            Sentences.add(html, "<p>", brief.archive());
            cited(html, brief);
        }
        html.addIfAny("<p class=\"archive-note\">{}</p>\n", brief.archiveNote());
        if (brief.watch() != null) {
            watch(html, brief.watch());
        }
        html.add("</section>\n");
    }

    private static void cited(Html html, BriefView brief) {
        if (brief.getCited().isEmpty()) {
            return;
        }
        html.add("<ul class=\"cited\" aria-label=\"Earlier briefs\">");
        for (SentenceView.CitedBrief cited : brief.getCited()) {
            html.add(
                    "<li><span>{}</span> <a href=\"{}\">{}</a></li>",
                    cited.reported(),
                    cited.getHref(),
                    cited.headline());
        }
        html.add("</ul>\n");
    }

    private static void watch(Html html, WatchView watch) {
        html.add("""
                <section class="watch" aria-labelledby="watch-title">
                  <h3 id="watch-title">What to watch</h3>
                  <p>{}</p>
                  <p class="watch-when"><span class="state state-{}">{}</span>
                """, watch.text(), watch.getStyle(), watch.getState());
        if (!watch.getDueDay().isEmpty()) {
            html.add("<span>Due <time datetime=\"{}\">{}</time></span>", watch.getDueDay(), watch.getDue());
        }
        html.add("</p>\n");
        if (watch.outcome() != null) {
            outcome(html, watch.outcome());
        }
        html.add("</section>\n");
    }

    private static void outcome(Html html, WatchView.WatchOutcome outcome) {
        html.add("<p class=\"watch-outcome\">{}\n", outcome.note());
        if (!outcome.getHref().isEmpty()) {
            html.add("<span>See <a href=\"{}\">{}</a></span>", outcome.getHref(), outcome.evidenceHeadline());
        }
        html.add("</p>\n");
    }
}
