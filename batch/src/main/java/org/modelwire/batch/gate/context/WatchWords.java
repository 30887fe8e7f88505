package org.modelwire.batch.gate.context;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says of the words of a watch item what makes them useless: a condition that nobody can see come true, or a way to
 * check it that leads nowhere.
 */
final class WatchWords {

    private static final Pattern CONDITION = Pattern.compile(
            "(?i)(?:\\b(?:watch|see|check|look)\\b.{0,60}?\\b(whether|if|when|for)\\b|^(whether)\\b)\\s*([^.;!?]*(?:[.]\\w[^.;!?]*)*)");

    private static final Pattern VAGUE = Pattern.compile(
            "(?i)\\bwatch(?:ing|ed)? (?:\\w+ ){0,3}?(?:closely|carefully)|\\b(?:keep|keeping) (?:an|a close|a) (?:close )?(?:eye|watch)"
                    + "|\\bstay tuned|\\bremains to be seen|\\btime will tell|\\bwatch this space|\\bclosely watch|\\bwe(?: will|'ll| shall) see"
                    + "|\\bwait and see|\\b(?:further|new|future|more|any|other|these|the) developments?\\b|\\bhow (?:things|it|this|that|the (?:situation|story)) "
                    + "|\\bwhat happens\\b|\\bin (?:the )?(?:near|coming|foreseeable) future|\\bthe (?:full|real|true|wider|broader|long-term) impact");

    /** Subjects that cannot do anything which somebody could observe. */
    private static final String NOBODY =
            "(?:this|it|that|these|those|they|things|everything|something|anything|anyone|people|everyone|society"
                    + "|(?:the|this|an?) (?:\\w+ )?(?:industry|sector|market|field|world|public|situation|trend|technology|story|momentum|hype|landscape|ecosystem|economy)"
                    + "|ai|artificial intelligence|the future)";

    /** What happens inside heads, in general or by degrees. */
    private static final String UNSEEN =
            "(?:matters?|changes?|improves?|evolves?|develops?|continues?|persists?|succeeds?|fails?|works?(?: out)?|plays? out|holds? up|pays? off"
                    + "|takes? off|catch(?:es)? on|gains? (?:traction|momentum|ground)|lives? up to \\w+(?: \\w+)?|makes? (?:a|any) difference|(?:has|have|had) (?:an|any|a \\w+) (?:impact|effect|influence)"
                    + "|(?:is|are|becomes?|proves?|remains?|stays?|turns? out)(?: to be)?(?: \\w+ly| more| less| very| really| truly)* (?:important|relevant|useful|successful|significant|right|wrong|true|good|bad|better|worse|popular|real|serious|safe|sustainable|viable|worthwhile|effective)"
                    + "|grows?|reacts?|responds?|adapts?|struggles?|cares?|feels? \\w+|thinks? \\w+|believes? \\w+|benefits?|suffers?|thrives?|shifts?)";

    /** Where such a word ends the condition, apart from adverbs and the date. */
    private static final String END =
            "(?: (?:\\w+ly|much|enough|at all|again|more|less|further|in practice|over time|in the end|after all))*\\s*(?:$|,|\\b(?:by|before|until|within|in|during|over|this|next|when|as|with|at|on)\\b)";

    private static final Pattern UNOBSERVABLE = Pattern.compile("(?i)\\b" + UNSEEN + END);
    private static final Pattern WITHOUT_ACTOR = Pattern.compile(
            "(?i)^" + NOBODY + "\\b(?! (?:court|regulator|authority|agency|association|body|group|company|register))");

    /** What one can look for that is nothing in particular: "watch for signs". */
    private static final Pattern NO_EVENT = Pattern.compile(
            "(?i)^(?:any |more |further |new |some |the |other )*(?:developments?|news|updates?|changes?|signs?|signals?|reactions?|responses?|progress|details|clarity|impacts?|effects?|consequences|next steps?|movement|follow-ups?|fallout|trends?)\\b");

    private static final Pattern DATE = Pattern.compile("(?i)\\b(?:by|before|until|within|in|on|during)\\b[^,]*\\d.*$");
    private static final int LEAST_WORDS = 3;

    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(?:(?:web)?(?:pages?|sites?)|websites?|filings?|files?|filed|regist(?:er|ers|ry|ries|rar|ration|rations)|lists?|listed|listings?|dockets?|courts?|rulings?|judg[e]?ments?"
                    + "|verdicts?|announc\\w+|publi(?:sh|shes|shed|shing|cation|cations)|public|reports?|reported|reporting|notices?|notif\\w+|statements?|terms|notes?|papers?|records?"
                    + "|recorded|gazettes?|journals?|databases?|calendars?|agendas?|minutes|press|logs?|results?|prospectus\\w*|accounts?|tenders?|blogs?|posts?|posted|repositor\\w+|cards?"
                    + "|changelogs?|leaderboards?|documents?|documentation|confirm\\w*|drafts?|catalogues?|catalogs?|prices?|shops?|stores?|exchanges?|schedules?|timetables?|transcripts?|letters?"
                    + "|decisions?|orders?|votes?|bills?|laws?|texts?|contracts?|licen[cs]es?|permits?|patents?|figures?|statistics|data|tables?|columns?|indexe?s?|feeds?|bulletins?|newsletters?"
                    + "|releases?|released|says so|states?|discloses?|disclosures?|earnings|quarterly|annual|regulators?|ministr\\w+|authorit\\w+|offices?|studies|study|surveys?|audits?|benchmarks?)\\b");

    private static final int SHORTEST_WORD = 4;

    private WatchWords() {}

    /** What is wrong with the sentence itself; empty if somebody could see it come true or not. */
    static Optional<String> objectionTo(String text) {
        Matcher vague = VAGUE.matcher(text);
        if (vague.find()) {
            return Optional.of("nobody can check \u201c" + vague.group().strip() + "\u201d");
        }
        Matcher found = CONDITION.matcher(text);
        if (!found.find()) {
            return Optional.of("does not say what to watch for, as in \u201cWatch whether ... by ...\u201d");
        }
        String condition = found.group(3).strip();
        if ("for".equalsIgnoreCase(found.group(1))
                && NO_EVENT.matcher(condition).find()) {
            return Optional.of("no event that can be seen: \u201c" + condition + "\u201d");
        }
        if (WITHOUT_ACTOR.matcher(condition).find()) {
            return Optional.of("nobody in particular is to act: \u201c" + condition + "\u201d");
        }
        Matcher unseen = UNOBSERVABLE.matcher(condition);
        if (unseen.find()) {
            return Optional.of("nobody can see \u201c" + unseen.group().strip() + "\u201d come true");
        }
        String event = DATE.matcher(condition).replaceFirst("").strip();
        return event.split("\\s+").length < LEAST_WORDS && !"for".equalsIgnoreCase(found.group(1))
                ? Optional.of("no event that can be seen: \u201c" + condition + "\u201d")
                : Optional.empty();
    }

    /** What is wrong with the way to check it; empty if it says where to look. */
    static Optional<String> objectionTo(String check, String text) {
        if (check.isBlank()) {
            return Optional.of("does not say how it can be checked");
        }
        Matcher vague = VAGUE.matcher(check);
        if (vague.find()) {
            return Optional.of("\u201c" + vague.group().strip() + "\u201d is no way to check it");
        }
        if (!PLACE.matcher(check).find()) {
            return Optional.of("does not say where to look: no page, filing, list or announcement");
        }
        Set<String> rest = new HashSet<>(content(check));
        rest.removeAll(content(text));
        return rest.isEmpty() ? Optional.of("the way to check it only repeats the condition") : Optional.empty();
    }

    private static Set<String> content(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
