package org.modelwire.web.brief.text;

import org.modelwire.web.part.Html;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.SourceView;

/** What stands beside the text of a brief: where the story was told first, and when. */
public final class BriefRail {

    private final String siteName;

    public BriefRail(String siteName) {
        this.siteName = siteName;
    }

    /** Its two sections. */
    public Html of(BriefView brief) {
        Html html = new Html();
        source(html, brief, brief.getSource());
        dates(html, brief.dates());
        return html;
    }

    private void source(Html html, BriefView brief, SourceView source) {
        html.add("""
                <section class="source">
                  <h2>Source</h2>
                  <p class="source-lead">The full story is at <a href="{}" rel="external">{}</a></p>
                  <p class="source-title">“{}”</p>
                  <p class="meta"><span>{}</span> <span>{}</span></p>
                """, source.href(), source.domain(), source.title(), source.publisher(), source.getReported());
        if (!brief.getOtherSources().isEmpty()) {
            html.add("<p class=\"source-more\">Also reported by</p>\n<ul>");
            brief.getOtherSources()
                    .forEach(other -> html.add(
                            "<li><a href=\"{}\" rel=\"external\">{}</a> <span class=\"meta\">{}</span></li>",
                            other.href(),
                            other.domain(),
                            other.publisher()));
            html.add("</ul>\n");
        }
        html.add("""
                  <p class="source-policy">{} summarises and links; it does not republish. Are you the publisher?
                    <a href="/takedown?brief={}">Set another policy or ask for removal</a> · <a href="/publishers/{}">What we may do with its work</a></p>
                </section>
                """, siteName, brief.getPath(), source.domain());
    }

    private static void dates(Html html, BriefView.BriefDates dates) {
        html.add("""
                <section class="dates">
                  <h2>Dates</h2>
                  <dl>
                    <div><dt>Reported</dt><dd><time datetime="{}">{}</time></dd></div>
                    <div><dt>Published here</dt><dd><time datetime="{}">{}</time></dd></div>
                    <div><dt>Last changed</dt><dd>""", dates.getReportedIso(), dates.getReported(), dates.getPublishedIso(), dates.getPublished());
        if (dates.isChanged()) {
            html.add("<time datetime=\"{}\">{}</time>", dates.getUpdatedIso(), dates.getUpdated());
        } else {
            html.add("Not changed since");
        }
        html.add("</dd></div>\n  </dl>\n</section>\n");
    }
}
