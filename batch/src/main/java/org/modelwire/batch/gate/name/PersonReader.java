package org.modelwire.batch.gate.name;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modelwire.batch.gate.text.WordList;

/**
 * Finds the named persons of some texts without a model: two to four capitalised words of which none belongs to an
 * organisation or a place, and something that tells a person: a known given name, a title or role, an age, "who", or a
 * later lone surname that speaks or acts.
 */
public final class PersonReader {

    private static final Set<String> GIVEN = words("given-names.txt");
    private static final Set<String> OTHER = words("organisation-words.txt");

    private static final String WORD = "\\p{Lu}\\p{Ll}*(?:['-]?\\p{Lu}\\p{Ll}+|-\\p{Ll}+)*";
    private static final String LINK = "(?:\\p{Lu}\\.|de|da|di|del|van|von|der|den|al|el|bin|ben|la|le|ter|af)";
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}'-])" + WORD + "(?: (?:" + LINK + " ){0,2}" + WORD + "){1,3}(?![\\p{N}&])");

    private static final String ROLE =
            "(?:chief|executive|ceo|cto|cfo|coo|founder|cofounder|co-founder|president|chair|chairman|chairwoman|director|head|minister|secretary|senator|governor|mayor|judge|justice"
                    + "|chancellor|commissioner|professor|researcher|scientist|engineer|developer|member|programmer|analyst|author|writer|editor|reporter|journalist|lawyer|attorney|prosecutor|counsel|spokesman|spokeswoman|spokesperson"
                    + "|doctor|surgeon|physician|radiologist|economist|investor|billionaire|entrepreneur|employee|manager|officer|official|lawmaker|politician|activist|artist|actor|actress|singer|musician|novelist|student|teacher"
                    + "|king|queen|prince|princess|pope|general|colonel|captain|lieutenant|inspector|detective|defendant|suspect|victim|witness|whistleblower|trader|banker|hacker|man|woman|teenager|son|daughter|wife|husband|brother|sister)";
    private static final Pattern ROLE_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:mr|ms|mrs|miss|dr|prof|sir|dame|lord|lady|sen|rep|gov|rev)\\.? |\\b(?:said|says|told|named|by|called) |\\b"
                    + ROLE + ",? )$");
    private static final Pattern ROLE_AFTER = Pattern.compile(
            "^(?:,? (?:who|whose|himself|herself)\\b|, (?:\\d\\d|aged \\d\\d|an? |the |its |their |his |her |formerly |former |then |now )?(?:[\\p{L}'-]+ ){0,4}?"
                    + ROLE + "\\b|, \\d\\d,)",
            Pattern.CASE_INSENSITIVE);
    private static final String ACTS =
            "(?: (?:said|says|told|wrote|writes|added|denies|denied|declined|argues|argued|resigned|was|is|has|had|will|would|who|calls|called|thinks)|'s (?:lawyer|wife|husband|family|death|arrest))\\b";

    private PersonReader() {}

    private static Set<String> words(String list) {
        return WordList.lines(list).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The persons that any of these texts names in full, each once; accents are expected to be gone. */
    public static Collection<Person> in(List<String> texts) {
        Map<String, Person> persons = new LinkedHashMap<>();
        for (String text : texts) {
            Matcher found = NAME.matcher(text);
            while (found.find()) {
                String name = bare(found.group());
                if (name.contains(" ") && isPerson(name, text, found.start(), found.end(), texts)) {
                    persons.putIfAbsent(name, Person.of(name));
                }
            }
        }
        return persons.values();
    }

    /** Whether a text names a person by the surname, and not a company that is called after it. */
    public static boolean isNamed(String text, Person person) {
        Matcher found = Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(person.surname())
                        + "(?![\\p{L}\\p{N}-])(?: (\\p{Lu}\\p{L}*))?")
                .matcher(text);
        while (found.find()) {
            if (found.group(1) == null || !OTHER.contains(found.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Without a title, and without a role that a headline writes large. */
    private static String bare(String name) {
        return name.replaceFirst(
                "^(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Judge|Justice|President|Minister|Senator|Governor|Mayor|Chancellor|Commissioner|Professor|Secretary|Chief|Executive|Founder|Chairman|Director|Analyst|Founder)\\.? )+",
                "");
    }

    private static boolean isPerson(String name, String text, int start, int end, List<String> texts) {
        String[] parts = name.split(" ");
        String surname = parts[parts.length - 1];
        if (Arrays.stream(parts).anyMatch(part -> OTHER.contains(part) || part.length() > 1 && isShouted(part))
                || !Places.impliedBy(NameWord.key(surname)).isEmpty()
                || !Places.impliedBy(NameWord.key(parts[0])).isEmpty()) {
            return false;
        }
        if (GIVEN.contains(parts[0].toLowerCase(Locale.ROOT).replaceFirst("-.*", ""))) {
            return true;
        }
        if (Arrays.stream(parts).anyMatch(CommonWords::isOrdinary)
                || Arrays.stream(parts).anyMatch(CommonWords::isTerm)) {
            return false;
        }
        boolean titled = text.substring(start, end).length() > name.length();
        return titled
                || ROLE_BEFORE
                        .matcher(text.substring(Math.max(0, start - 20), start))
                        .find()
                || ROLE_AFTER
                        .matcher(text.substring(end, Math.min(text.length(), end + 80)))
                        .find()
                || texts.stream().anyMatch(other -> actsAlone(surname, other));
    }

    private static boolean isShouted(String part) {
        return part.chars().allMatch(Character::isUpperCase);
    }

    /** Whether a lone surname says or does something in a text, as a company with two words does not. */
    private static boolean actsAlone(String surname, String text) {
        return text.contains(surname)
                && Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(surname) + ACTS)
                        .matcher(text)
                        .results()
                        .anyMatch(match -> !endsInName(text.substring(0, match.start())));
    }

    /** Whether a capitalised word stands right before, other than an ordinary one that begins a sentence. */
    private static boolean endsInName(String before) {
        String word =
                before.replaceFirst("(?s)^.*[^\\p{L}'-](?=[\\p{L}'-]+ $)", "").strip();
        return before.endsWith(" ")
                && !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && !CommonWords.isOrdinary(word);
    }
}
