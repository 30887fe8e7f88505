package org.modelwire.web.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An earlier brief that the writer was offered.
 *
 * @param headline empty if it is not public
 * @param href empty if it is not public
 * @param cited whether the text cites it
 */
public record OfferView(String headline, String href, BigDecimal score, boolean cited) {

    public String getHeadline() {
        return headline;
    }

    public String getHref() {
        return href;
    }

    public String getScore() {
        return score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    public String getCited() {
        return cited ? "Cited" : "Not cited";
    }
}
