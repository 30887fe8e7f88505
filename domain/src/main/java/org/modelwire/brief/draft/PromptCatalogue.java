package org.modelwire.brief.draft;

import java.util.List;

/** The instructions that models are given, for the page that tells readers how briefs are made. */
public interface PromptCatalogue {

    /**
     * One set of instructions.
     *
     * @param name the name under which receipts list it
     * @param purpose what it asks for, in one sentence
     * @param version other words, other version
     * @param text the words
     */
    record Instructions(String name, String purpose, String version, String text) {

        public String getName() {
            return name;
        }

        public String getPurpose() {
            return purpose;
        }

        public String getVersion() {
            return version;
        }
    }

    /** Every set, in the order in which a story meets them. */
    List<Instructions> prompts();
}
