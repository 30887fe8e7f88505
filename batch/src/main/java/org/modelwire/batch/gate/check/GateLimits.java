package org.modelwire.batch.gate.check;

import java.util.Map;
import org.modelwire.config.GateConfig;
import org.modelwire.config.Settings;

/**
 * The numbers of the gates. They are this project's own; no law names a safe number for copying.
 *
 * @param headlineChars longest headline, in characters
 * @param summarySentences most sentences of a summary
 * @param evidenceWords shortest quote that can carry a sentence, in words
 * @param site the numbers that a site may set for itself
 */
public record GateLimits(int headlineChars, int summarySentences, int evidenceWords, GateConfig site) {

    /** The numbers that hold unless a site sets others. */
    public static final GateLimits DEFAULT = of(GateConfig.of(Settings.of(Map.of())));

    /** The numbers with those that a site has set. */
    public static GateLimits of(GateConfig site) {
        return new GateLimits(120, 6, 3, site);
    }

    public int summaryWords() {
        return site.summaryWords();
    }

    public double summaryShare() {
        return site.summaryShare();
    }

    public int copiedRun() {
        return site.copiedRun();
    }

    public double copiedShare() {
        return site.copiedShare();
    }

    public double orderTau() {
        return site.orderTau();
    }

    public int quotationWords() {
        return site.quotationWords();
    }

    public double quotationShare() {
        return site.quotationShare();
    }

    /** How strictly a sentence is held to its source's telling words. */
    public GateConfig.Wording wording() {
        return site.wording();
    }

    public int watchDays() {
        return site.watchDays();
    }

    public int staleDays() {
        return site.staleDays();
    }
}
