package org.modelwire.web.brief.text;

import org.modelwire.web.part.Html;
import org.modelwire.web.support.view.BriefView;

/** The article of a brief's page: its head, and its text with the evidence. */
public final class BriefText {

    private final String siteName;
    private final BriefContext context;

    public BriefText(String siteName) {
        this.siteName = siteName;
        this.context = new BriefContext(siteName);
    }

    /** Headline, label and dates, and what readers are told about later texts. */
    public Html head(BriefView brief) {
        BriefView.BriefDates dates = brief.dates();
        Html html = new Html();
        html.addIfAny("<p class=\"kicker\">{}</p>\n", brief.kind())
                .add(
                        """
                        <h1>{}</h1>
                        <p class="label label-{}"><strong>{}</strong>
                          <a href="/how-we-write">How we write it</a></p>
                        <p class="meta"><span class="meta-source">{}</span>
                          <span>Reported <time datetime="{}">{}</time></span>
                        """,
                        brief.headline(),
                        brief.label().isReviewed() ? "reviewed" : "machine",
                        brief.label().getText(),
                        brief.getSource().domain(),
                        dates.getReportedIso(),
                        dates.getReported());
        if (dates.isChanged()) {
            html.add("<span>Updated <time datetime=\"{}\">{}</time></span>", dates.getUpdatedIso(), dates.getUpdated());
        }
        html.add("</p>\n");
        brief.notes()
                .forEach(note -> html.add(
                        "<p class=\"note\"><strong>{} <time datetime=\"{}\">{}</time>:</strong> {}</p>\n",
                        note.kind(),
                        note.getIso(),
                        note.getDay(),
                        note.text()));
        return html;
    }

    /**
     * The text, from the picture to the subjects that it names.
     *
     * @param evidence whether it is shown from the start
     */
    public Html body(BriefView brief, boolean evidence) {
        Html html = new Html();
        html.add("""
                <figure class="picture"><img src="{}" alt="{}" width="1200" height="630" /></figure>
                """, brief.getIllustration(), brief.getAltText());
        html.add(
                evidence
                        ? "<input type=\"checkbox\" id=\"evidence\" class=\"switch\" role=\"switch\" checked=\"checked\" />"
                        : "<input type=\"checkbox\" id=\"evidence\" class=\"switch\" role=\"switch\" />");
        html.add("""

                <label for="evidence" class="switch-label">Show what each sentence rests on</label>
                <p class="legend-link"><a href="{}">Link to this page {} the evidence</a></p>
                <p class="legend"><span class="k-source">Source: words of an article</span> <span class="k-archive">Archive: an earlier brief</span>
                  <span class="k-inference">Inference: our own conclusion</span></p>

                """, evidence ? brief.getPath() : brief.getPath() + "?evidence=on", evidence ? "without" : "with");
        Sentences.add(html, "<p class=\"summary\">", brief.summary());
        context.add(html, brief);
        html.add("""
                <p class="disclosure">This analysis was made by {}’s editorial layer out of the summary above and our own archive.
                  It does not replace the original report. <a href="/how-we-write">How we write it</a> · <a href="{}/how">How this brief was made</a></p>

                <p class="report-link"><a href="{}/report" rel="nofollow">Report an inaccuracy</a></p>
                """, siteName, brief.getPath(), brief.getPath());
        mentions(html, brief);
        return html;
    }

    private static void mentions(Html html, BriefView brief) {
        if (brief.mentions().isEmpty()) {
            return;
        }
        html.add("""
                <section class="mentions" aria-labelledby="mentions-title">
                  <h2 id="mentions-title">Mentions</h2>
                  <ul>""");
        brief.mentions()
                .forEach(subject -> html.add("<li><a href=\"{}\">{}</a></li>", subject.getHref(), subject.name()));
        html.add("</ul>\n</section>\n");
    }
}
