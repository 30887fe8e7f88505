package org.modelwire.brief;

import java.util.List;

/** A stored draft together with what the gates compare it with. */
record CheckedBrief(Draft draft, List<SourceText> sources, List<ArchiveOffer> offers) {}
