package org.modelwire.brief.reuse;

import java.util.List;
import org.modelwire.brief.draft.DraftSentence;

/** Cuts what we quote of an article down to what readers are shown of it. What is stored stays whole. */
public interface Phrases {

    /**
     * Of each piece of each quote the words around those that our sentence keeps: few in one piece, and few of the article
     * altogether.
     *
     * @param sentences those that quote one article
     * @param article its text; empty if it is not kept any more, and then each phrase is as short as can be
     * @return for each sentence one phrase for each piece of its quote
     */
    List<List<Phrase>> of(List<DraftSentence> sentences, String article);
}
