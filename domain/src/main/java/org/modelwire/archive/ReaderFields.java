package org.modelwire.archive;

import java.util.List;
import java.util.Optional;
import org.modelwire.brief.draft.ContextKind;

/**
 * What only readers search a brief by.
 *
 * @param context its text beside headline and summary, and the names of what it mentions
 * @param publishers domains of those who reported the story, each once
 */
public record ReaderFields(String headline, String context, Optional<ContextKind> kind, List<String> publishers) {}
