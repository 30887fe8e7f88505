package org.modelwire.web.feed;

import java.util.List;
import java.util.stream.Collectors;
import org.modelwire.config.SiteConfig;
import org.modelwire.web.support.markup.Markup;
import org.modelwire.web.support.view.BriefView;
import org.modelwire.web.support.view.SentenceView;
import org.modelwire.web.support.view.SourceView;

/** A whole brief as a fragment of HTML for readers' programs: every part but the headline, every address absolute. */
final class BriefHtml {

    private final SiteConfig site;

    BriefHtml(SiteConfig site) {
        this.site = site;
    }

    String of(BriefView brief) {
        StringBuilder html = new StringBuilder(2_048);
        html.append("<p><em>").append(Markup.escape(brief.label().getText())).append(".</em></p>");
        brief.notes()
                .forEach(note -> html.append("<p><strong>")
                        .append(note.kind())
                        .append(" ")
                        .append(note.getDay())
                        .append(":</strong> ")
                        .append(Markup.escape(note.text()))
                        .append("</p>"));
        html.append("<p>").append(Markup.escape(brief.getSummaryText())).append("</p>");
        if (brief.isWithContext()) {
            context(brief, html);
        }
        html.append("<p>")
                .append(brief.sources().stream().map(this::source).collect(Collectors.joining(" ")))
                .append("</p><p>")
                .append(Markup.escape(site.name()))
                .append(" summarises and links; this is no substitute for the original. ")
                .append(Markup.link(site.absolute("/how-we-write"), "How we write"))
                .append(" · ")
                .append(Markup.link(site.absolute("/takedown"), "For publishers"))
                .append("</p>");
        return html.toString();
    }

    private void context(BriefView brief, StringBuilder html) {
        html.append("<h2>").append(Markup.escape(site.name())).append(" context");
        if (!brief.kind().isEmpty()) {
            html.append(": ").append(Markup.escape(brief.kind()));
        }
        html.append("</h2>");
        if (!brief.consequence().isEmpty()) {
            html.append("<p>")
                    .append(Markup.escape(BriefView.paragraph(brief.consequence())))
                    .append("</p>");
        }
        html.append("<p>")
                .append(brief.archive().isEmpty() ? Markup.escape(brief.archiveNote()) : linked(brief.archive()))
                .append("</p>");
        if (brief.watch() != null) {
            html.append("<p><strong>Watch:</strong> ")
                    .append(Markup.escape(brief.watch().text()))
                    .append(" (Due ")
                    .append(Markup.escape(brief.watch().getDue()))
                    .append(")</p>");
        }
    }

    private String linked(List<SentenceView> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.cited() == null
                        ? Markup.escape(sentence.text())
                        : Markup.link(site.absolute(sentence.cited().getHref()), sentence.text()))
                .collect(Collectors.joining(" "));
    }

    private String source(SourceView source) {
        String address = source.href().startsWith("/") ? site.absolute(source.href()) : source.href();
        return "The full story is at " + Markup.link(address, source.domain()) + " ("
                + Markup.escape(source.publisher()) + ").";
    }
}
