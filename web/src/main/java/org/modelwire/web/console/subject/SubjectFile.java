package org.modelwire.web.console.subject;

import java.io.Serializable;
import java.util.List;

/**
 * All that an editor needs to judge a subject.
 *
 * @param briefs how many public briefs name it
 * @param aliases its other names
 * @param merged what is the same as it
 * @param words by which texts name it
 * @param alike what may be the same
 */
public record SubjectFile(
        SubjectRow subject,
        String briefs,
        List<Name> aliases,
        List<SubjectRow> merged,
        List<Words> words,
        List<Name> alike)
        implements Serializable {

    /** A name with the readable part of its address. */
    public record Name(String slug, String name) implements Serializable {

        public String getSlug() {
            return slug;
        }

        public String getName() {
            return name;
        }

        public String getHref() {
            return "/console/subject?slug=" + slug;
        }
    }

    /** Words with how many texts use them. */
    public record Words(String words, String texts) implements Serializable {

        public String getWords() {
            return words;
        }

        public String getTexts() {
            return texts;
        }
    }

    public SubjectRow getSubject() {
        return subject;
    }

    public String getBriefs() {
        return briefs;
    }

    public List<Name> getAliases() {
        return aliases;
    }

    public List<SubjectRow> getMerged() {
        return merged;
    }

    public List<Words> getWords() {
        return words;
    }

    public List<Name> getAlike() {
        return alike;
    }
}
