package org.modelwire.web.publisher.reuse;

import java.time.LocalDate;
import java.util.List;
import org.modelwire.brief.reuse.Reuse;
import org.modelwire.web.support.ReaderTime;

/**
 * One of the publisher's articles behind a public brief.
 *
 * @param slug of the brief
 * @param day on which readers got this text of the brief
 * @param url of the article
 * @param excerpts the words of the article that the brief rests on; its readers are shown a phrase of each
 */
public record UsedArticle(
        String slug, String headline, LocalDate day, String url, String title, Reuse reuse, List<Excerpt> excerpts) {

    /** Words of the article, to the letter. */
    public record Excerpt(String text, int words, double share) {

        public String getText() {
            return text;
        }

        /** Length and share of the article. */
        public String getSize() {
            return words + (words == 1 ? " word, " : " words, ") + ShareWords.percent(share);
        }
    }

    public String getHref() {
        return "/briefs/" + slug;
    }

    public String getHeadline() {
        return headline;
    }

    public String getIso() {
        return day.toString();
    }

    public String getDay() {
        return ReaderTime.date(day);
    }

    public String getUrl() {
        return url;
    }

    public String getTitle() {
        return title;
    }

    /** How much of it we show, in words. */
    public String getSize() {
        return reuse.reusedWords() + " of " + reuse.articleWords() + " words, " + ShareWords.percent(reuse.share());
    }

    /** The longest run outside of excerpts, in words; empty if there is none. */
    public String getRun() {
        return reuse.longestRun() == 0 ? "" : "longest run " + reuse.longestRun() + " words";
    }

    public List<Excerpt> getExcerpts() {
        return excerpts;
    }
}
