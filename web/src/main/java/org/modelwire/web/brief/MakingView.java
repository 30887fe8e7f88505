package org.modelwire.web.brief;

import java.util.List;
import org.modelwire.web.support.view.BriefView;

/**
 * How a brief was made.
 *
 * @param searched what the search in the archive went through, in a sentence
 * @param gates those that are running, and others that found something
 * @param texts that readers saw, the latest first
 */
record MakingView(
        BriefView brief,
        List<MadeSource> sources,
        List<CallView> calls,
        String spent,
        String searched,
        List<OfferView> offers,
        List<GateView> gates,
        List<TextView> texts) {}
