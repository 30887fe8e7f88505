package org.modelwire.brief;

import java.util.List;
import org.modelwire.brief.draft.ArchiveOffer;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.SourceText;

/** A stored draft together with what the gates compare it with. */
record CheckedBrief(Draft draft, List<SourceText> sources, List<ArchiveOffer> offers) {}
