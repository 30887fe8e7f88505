package org.modelwire.batch.gate.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelwire.batch.gate.check.Gate;
import org.modelwire.batch.gate.check.GateInput;
import org.modelwire.batch.gate.check.Statement;
import org.modelwire.batch.gate.name.Person;
import org.modelwire.batch.gate.name.PersonReader;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.WordList;
import org.modelwire.brief.draft.Finding;
import org.modelwire.brief.draft.GateDescription;
import org.modelwire.brief.draft.Severity;
import org.modelwire.shared.Reason;

/**
 * What is said against a person is said by two editors, or not at all.
 *
 * <p>Rule: a sentence that names a person together with a crime, an accusation, a dismissal, an illness, a death or sexual
 * conduct ({@code /gate/adverse.txt}) never publishes itself: two different editors decide. It is held at once if the source
 * only reports what others say ("alleged", "accused", "prosecutors say") and the sentence does not, or if the source has
 * the person's denial and the draft leaves it out; "declined to comment" is no denial. Who merely says something is not
 * meant. Source: the project's own rule on living persons, after the press codes (for example UK Editors' Code, clauses 1
 * and 9; German Press Code, sections 8 and 13).
 */
public final class LivingPersonGate implements Gate {

    private static final Pattern ADVERSE = Pattern.compile(
            WordList.lines("adverse.txt").stream().collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);

    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?i)\\balleg\\w*|\\baccus\\w*|\\baccording to\\b|\\breported(?:ly)?\\b|\\bsuspect\\w*|\\bcharged (?:with|over|in)\\b|\\bcharges\\b|\\bclaim(?:s|ed|ing)?\\b"
                    + "|\\b(?:says?|said|told|writes?|wrote|argue[sd]?|report(?:s|ed)?|contend(?:s|ed)?|assert(?:s|ed)?|states?)\\b|\\blawsuit\\b|\\bcomplaint\\b|\\bindict\\w*|\\bsue[sd]?\\b|\\bunder investigation\\b|\\binvestigat\\w*"
                    + "|\\bpurported(?:ly)?\\b|\\bapparent(?:ly)?\\b|\\bin the view of\\b|\\bprosecutors\\b|\\bplaintiffs?\\b");

    private static final Pattern DENIAL = Pattern.compile(
            "(?i)\\bden(?:y|ies|ied|ying|ial|ials)\\b|\\breject(?:s|ed|ing)? (?:the |all |any |these |those |that |his |her |this |both |such )*(?:allegation|accusation|claim|charge|suggestion|report|finding|idea|complaint)"
                    + "|\\b(?:pleaded|pleads|plead) not guilty|\\binnocen(?:t|ce)\\b|\\bdisput(?:e|es|ed|ing)\\b|\\b(?:did|done|had done|has done) nothing wrong|\\b(?:baseless|unfounded|groundless|untrue|categorically false)\\b");

    /** Who only reports: "said Ada Lane", "Ada Lane told reporters". */
    private static final String SPEAKS =
            "(?:said|says|told|tells|added|adds|wrote|writes|argues|argued|notes|noted|reports|reported|explains|explained|warns|warned|thinks|expects|concedes|estimates)";

    private static final Pattern BY_PRONOUN = Pattern.compile("^(?:He|She|His|Her)\\b");
    private static final Pattern OF_PRONOUN = Pattern.compile(
            "(?i)\\b(?:he|she|his|her|him)\\b.*|.*\\b(?:lawyer|lawyers|attorney|spokesman|spokeswoman|spokesperson|representative)s?\\b.*");

    @Override
    public String name() {
        return "living-person";
    }

    @Override
    public GateDescription describe() {
        return new GateDescription(
                name(),
                "What is said against a named person waits for two different editors, keeps the words that say whose claim it is, and keeps the denial.",
                "");
    }

    @Override
    public List<Finding> check(GateInput input) {
        List<Passage> told = input.sources().stream()
                .flatMap(source -> source.sentences().stream())
                .toList();
        if (input.statements().stream()
                .noneMatch(said -> ADVERSE.matcher(said.passage().text()).find())) {
            return List.of();
        }
        List<String> texts = Stream.concat(
                        told.stream(), input.statements().stream().map(Statement::passage))
                .map(Passage::text)
                .toList();
        Collection<Person> persons = PersonReader.in(texts);
        List<Finding> findings = new ArrayList<>();
        Optional<Person> last = Optional.empty();
        for (Statement statement : input.statements()) {
            String text = statement.passage().text();
            Optional<Person> meant = BY_PRONOUN.matcher(text).find() ? last : Optional.empty();
            List<Person> named = persons.stream()
                    .filter(person -> PersonReader.isNamed(text, person))
                    .toList();
            for (Person person : named.isEmpty() ? meant.stream().toList() : named) {
                findings.addAll(objections(statement, person, input));
            }
            last = named.isEmpty() ? meant : Optional.of(named.get(named.size() - 1));
        }
        return findings;
    }

    private List<Finding> objections(Statement statement, Person person, GateInput input) {
        String text = statement.passage().text();
        Matcher adverse = ADVERSE.matcher(text);
        if (!adverse.find() || onlySpeaks(text, person)) {
            return List.of();
        }
        String claim = person.name() + ": \u201c" + adverse.group() + "\u201d";
        List<Finding> findings = new ArrayList<>();
        List<Passage> claims = claims(input, person, adverse.group());
        boolean attributed = !claims.isEmpty()
                && claims.stream()
                        .allMatch(told -> ATTRIBUTION.matcher(told.text()).find());
        if (attributed && !ATTRIBUTION.matcher(text).find()) {
            findings.add(block(
                    statement,
                    adverse,
                    claim + "; the source only reports it: \u201c"
                            + claims.get(0).original() + "\u201d"));
        }
        Optional<Passage> denial = denial(input, person);
        boolean kept = input.statements().stream()
                .anyMatch(said -> DENIAL.matcher(said.passage().text()).find());
        if (denial.isPresent() && !kept) {
            findings.add(block(
                    statement,
                    adverse,
                    claim + "; the denial is left out: \u201c" + denial.get().original() + "\u201d"));
        }
        findings.add(new Finding(
                name(),
                Severity.REVIEW,
                Reason.UNSUPPORTED_CLAIM,
                statement.passage().original(),
                statement.passage().originalStart(adverse.start()),
                statement.passage().originalEnd(adverse.end()),
                claim + "; two different editors are needed"));
        return findings;
    }

    private Finding block(Statement statement, Matcher place, String evidence) {
        return statement.block(name(), Reason.UNSUPPORTED_CLAIM, place.start(), place.end(), evidence);
    }

    /** Sentences of the sources that name the person together with the same claim, or else with any. */
    private static List<Passage> claims(GateInput input, Person person, String words) {
        List<Passage> any = input.sources().stream()
                .flatMap(source -> source.sentences().stream())
                .filter(told -> PersonReader.isNamed(told.text(), person)
                        && ADVERSE.matcher(told.text()).find())
                .toList();
        String stem = words.toLowerCase(Locale.ROOT).substring(0, Math.min(5, words.length()));
        List<Passage> same = any.stream()
                .filter(told -> told.text().toLowerCase(Locale.ROOT).contains(stem))
                .toList();
        return same.isEmpty() ? any : same;
    }

    /** A denial in a sentence that names the person, or close behind one that does and speaks of "she" or "his lawyer". */
    private static Optional<Passage> denial(GateInput input, Person person) {
        for (Ground source : input.sources()) {
            int since = Integer.MAX_VALUE - 1;
            for (Passage told : source.sentences()) {
                since = PersonReader.isNamed(told.text(), person) ? 0 : Math.min(since + 1, Integer.MAX_VALUE - 1);
                boolean about = since == 0
                        || since <= 2 && OF_PRONOUN.matcher(told.text()).matches();
                if (about && DENIAL.matcher(told.text()).find()) {
                    return Optional.of(told);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the person only says something, and not of himself or herself. */
    private static boolean onlySpeaks(String text, Person person) {
        String surname = Pattern.quote(person.surname());
        boolean speaks = Pattern.compile("\\b(?:" + SPEAKS + "|according to) (?:[\\p{L}.'-]+ ){0,3}" + surname + "\\b|"
                        + surname + "(?:,[^,]{1,60},)? " + SPEAKS + "\\b")
                .matcher(text)
                .find();
        return speaks
                && !Pattern.compile("(?i)\\b(?:he|she|him|himself|herself)\\b")
                        .matcher(text)
                        .find();
    }
}
