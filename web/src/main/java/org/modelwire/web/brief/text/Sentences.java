package org.modelwire.web.brief.text;

import java.util.List;
import org.modelwire.web.part.Html;
import org.modelwire.web.support.view.SentenceView;

/** Sentences, each with what it rests on beside it. */
final class Sentences {

    private Sentences() {}

    /** Adds a paragraph of them. */
    static void add(Html html, String paragraph, List<SentenceView> sentences) {
        html.add(paragraph);
        sentences.forEach(sentence -> add(html, sentence));
        html.add("</p>\n");
    }

    private static void add(Html html, SentenceView sentence) {
        SentenceView.CitedBrief cited = sentence.cited();
        html.add("<span class=\"s s-{}\">", sentence.getStyle());
        if (cited == null) {
            html.add("{}", sentence.text());
        } else {
            html.add("<a href=\"{}\">{}</a>", cited.getHref(), sentence.text());
        }
        html.add(
                " <span class=\"ev\"><span class=\"visually-hidden\">This sentence rests on: </span><strong>{}</strong>: ",
                sentence.getBasis());
        if (!sentence.phrases().isEmpty()) {
            html.add("{}", sentence.source());
            sentence.phrases().forEach(phrase -> html.add(" <q>{}</q>", unbroken(phrase)));
        }
        if (cited != null) {
            html.add("brief of {}: <a href=\"{}\">{}</a>", cited.reported(), cited.getHref(), cited.headline());
        }
        if (sentence.phrases().isEmpty() && cited == null) {
            html.add("{}", sentence.getExplanation());
        }
        html.add("</span></span> ");
    }

    /** An ellipsis stays on the line of the word beside it. */
    private static String unbroken(String phrase) {
        return phrase.replace("\u2026 ", "\u2026\u00a0").replace(" \u2026", "\u00a0\u2026");
    }
}
