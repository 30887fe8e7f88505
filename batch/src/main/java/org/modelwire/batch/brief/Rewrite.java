package org.modelwire.batch.brief;

import java.util.List;
import org.modelwire.brief.draft.Draft;
import org.modelwire.brief.draft.Finding;

/**
 * A text that an editor sent back to its writer.
 *
 * @param draft the text as it stands
 * @param findings the editors' notes, each as a finding of the gate {@code editor}, and what stands against the text besides
 */
record Rewrite(Draft draft, List<Finding> findings) {}
