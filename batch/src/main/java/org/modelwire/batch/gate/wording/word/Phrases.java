package org.modelwire.batch.gate.wording.word;

import java.util.Set;
import java.util.regex.Pattern;
import org.modelwire.batch.gate.claim.Telling;
import org.modelwire.batch.gate.claim.Unit;

/** The noun phrases and verb groups of a sentence, by the tags of its words. */
public final class Phrases {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> OWN = Set.of("its", "their", "his", "her", "our", "my", "your", "whose");
    private static final Set<String> PRONOUNS = Set.of(
            "it", "they", "he", "she", "we", "i", "them", "him", "this", "those", "these", "who", "which", "that",
            "none", "nobody", "nothing", "others", "both", "one");
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got");
    private static final Set<String> HELPING = Set.of(
            "has", "have", "had", "having", "do", "does", "did", "will", "would", "may", "might", "can", "could",
            "must", "should", "shall", "to", "not", "never", "cannot");
    private static final Pattern PARTICIPLE =
            Pattern.compile(".*(?:ed|en|wn|ept|lt|nt|ld|ut|ught|ung|ost|ade|id|one|un|own)");

    private final Telling telling;

    /** Reads a sentence. */
    public Phrases(Telling telling) {
        this.telling = telling;
    }

    public String form(int at) {
        return at < 0 || at >= telling.size() ? "" : telling.unit(at).form();
    }

    /** Whether a mark stands right before a word. */
    public boolean isMarked(int at) {
        return at > 0 && (has(at, ",;:()\"[]") || isDashed(at));
    }

    /** "Refused, however, to": an adverb between two marks. */
    public boolean isAside(int at) {
        return at > 0
                && at + 1 < telling.size()
                && telling.unit(at).tag().equals("ADV")
                && has(at, ",")
                && has(at + 1, ",");
    }

    /** Whether that mark ends what can be said of one thing. */
    public boolean isHard(int at) {
        return at > 0 && has(at, ";:\"");
    }

    private boolean has(int at, String marks) {
        String text = telling.passage().text();
        for (int i = telling.unit(at - 1).end(); i < telling.unit(at).start(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isDashed(int at) {
        return gap(at).contains(" - ") || gap(at).contains(" -- ");
    }

    private String gap(int at) {
        return telling.passage()
                .text()
                .substring(telling.unit(at - 1).end(), telling.unit(at).start());
    }

    /** Whether it names, counts or is a noun. */
    public boolean isMention(int at) {
        Unit unit = telling.unit(at);
        return !unit.isWord() || unit.is(Unit.Kind.CONTENT) && (unit.isNoun() || isTakenForVerb(at));
    }

    /** "The moulds": what the tagger takes for a verb behind an article. */
    private boolean isTakenForVerb(int at) {
        return at > 0
                && telling.unit(at).isVerb()
                && ARTICLES.contains(form(at - 1))
                && telling.unit(at).form().endsWith("s")
                && (at + 1 == telling.size()
                        || isMarked(at + 1)
                        || !telling.unit(at + 1).isNoun());
    }

    public boolean isVerb(int at) {
        Unit unit = telling.unit(at);
        return unit.isWord()
                && (unit.isVerb() && unit.tells() || isSaying(at))
                && !isHyphened(at)
                && !isModifier(at)
                && !isTakenForVerb(at)
                && !form(at - 1).equals("than");
    }

    public boolean isSaying(int at) {
        return Set.of("say", "says", "said", "saying").contains(form(at));
    }

    /** "To routing software": a participle that stands before a noun. */
    private boolean isModifier(int at) {
        return at > 0
                && at + 1 < telling.size()
                && form(at).endsWith("ing")
                && (form(at - 1).equals("to") || telling.unit(at - 1).tag().equals("DET"))
                && isMention(at + 1);
    }

    private boolean isHyphened(int at) {
        return at + 1 < telling.size() && gap(at + 1).equals("-") || at > 0 && gap(at).equals("-");
    }

    public boolean isPronoun(int at) {
        return at >= 0
                && at < telling.size()
                && PRONOUNS.contains(form(at))
                && !telling.unit(at).tag().equals("SCONJ");
    }

    public boolean isAdposition(int at) {
        return at >= 0
                && at < telling.size()
                && (telling.unit(at).tag().equals("ADP") || form(at).equals("of") || form(at).equals("than"));
    }

    /** Whether a verb, a preposition or a joint stands between two words. */
    public boolean isApart(int one, int other) {
        for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
            if (isVerb(i)
                    || isAdposition(i)
                    || telling.unit(i).tag().equals("CCONJ")
                    || telling.unit(i).tag().equals("SCONJ")
                    || isHard(i)) return true;
        }
        return false;
    }

    /** Whether two stand in one list, such as "requests, tax questions and complaints". */
    boolean isListed(int one, int other) {
        boolean joined = false;
        for (int i = Math.min(one, other) + 1; i <= Math.max(one, other); i++) {
            boolean joint = telling.unit(i).tag().equals("CCONJ");
            if (isHard(i) || !joint && !isNominal(i)) {
                return false;
            }
            joined |= joint;
        }
        return joined;
    }

    /** Whether it can stand within a noun phrase. */
    private boolean isNominal(int at) {
        Unit unit = telling.unit(at);
        return isMention(at)
                || OWN.contains(unit.form())
                || Set.of("DET", "ADJ", "NUM").contains(unit.tag()) && !isPronoun(at)
                || isHyphened(at) && unit.tells()
                || isModifier(at);
    }

    /** The first word of the noun phrase that ends at a place. */
    public int start(int at) {
        int start = at;
        while (start > 0
                && isNominal(start - 1)
                && !isMarked(start)
                && !(telling.unit(start).tag().equals("DET") && isMention(start))) {
            if (telling.unit(start).tag().equals("DET") || OWN.contains(form(start))) {
                break;
            }
            start--;
        }
        return start;
    }

    /** The last mention of the noun phrase that begins at a place; -1 if none begins there. */
    public int head(int at) {
        if (at >= telling.size()) {
            return -1;
        }
        if (isPronoun(at)) {
            return at;
        }
        int head = -1;
        for (int i = at; i < telling.size() && isNominal(i) && (i == at || !isMarked(i)); i++) {
            if (i > at && telling.unit(i).tag().equals("DET") && head >= 0) {
                break;
            }
            if (isMention(i)) {
                head = i;
            }
        }
        return head;
    }

    /** "Italy's": whether it owns what follows. */
    public boolean isOwning(int at) {
        return telling.unit(at).form().endsWith("'s")
                || telling.passage().text().startsWith("'s", telling.unit(at).end())
                || telling.passage().text().startsWith("' ", telling.unit(at).end()) && form(at).endsWith("s");
    }

    /** "By the maker": whoever is named so is told of as the doer and as nothing else. */
    public boolean isAgent(int at) {
        return form(start(at) - 1).equals("by");
    }

    /** The first word of a verb's group: its helping verbs and what stands between them. */
    public int group(int verb) {
        int at = verb;
        while (at > 0
                && !isMarked(at)
                && (isHelping(at - 1)
                        || telling.unit(at - 1).tag().equals("ADV")
                                && !telling.unit(at - 1).form().equals("when"))) {
            at--;
        }
        while (at < verb && telling.unit(at).tag().equals("ADV") && !isHelping(at)) {
            at++;
        }
        return at;
    }

    private boolean isHelping(int at) {
        return BE.contains(form(at))
                || HELPING.contains(form(at))
                || form(at).endsWith("n't")
                || telling.unit(at).tag().equals("AUX");
    }

    public boolean isParticiple(int verb) {
        Unit unit = telling.unit(verb);
        return !unit.form().equals(unit.lemma())
                        && !unit.form().endsWith("ing")
                        && !unit.form().endsWith("s")
                || PARTICIPLE.matcher(unit.form()).matches()
                        && unit.form().equals(unit.lemma())
                        && verb > 0
                        && BE.contains(form(verb - 1));
    }

    public boolean isPassive(int verb) {
        for (int i = verb - 1; i >= group(verb); i--) {
            if (BE.contains(form(i))) {
                return isParticiple(verb);
            }
        }
        return false;
    }

    public boolean isBare(int verb) {
        for (int i = group(verb); i < verb; i++)
            if (isHelping(i)) {
                return false;
            }
        return true;
    }
}
