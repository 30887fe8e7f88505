package org.modelwire.web.brief;

import java.time.Instant;
import java.util.List;
import org.modelwire.web.support.ReaderTime;

/**
 * A text of a brief that readers saw.
 *
 * @param hash SHA-256 of the text
 * @param changes what differs from the text before it; empty for the first one
 */
public record TextView(
        int number, Instant out, String drafter, String prompt, String why, String hash, List<DiffPart> changes) {

    public int getNumber() {
        return number;
    }

    public String getOut() {
        return ReaderTime.exact(out);
    }

    public String getOutIso() {
        return ReaderTime.iso(out);
    }

    public String getDrafter() {
        return drafter;
    }

    /** Version of the instructions; empty if there were none. */
    public String getPrompt() {
        return prompt;
    }

    public String getWhy() {
        return why;
    }

    public String getHash() {
        return hash;
    }

    public List<DiffPart> getChanges() {
        return changes;
    }
}
