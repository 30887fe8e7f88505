package org.modelwire.batch.gate.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.modelwire.batch.gate.text.Ground;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Span;

/**
 * The names that one ground knows: its words, its title, its domain, and the short forms that its words imply.
 *
 * <p>"Bank of Japan" implies "BOJ" and the other way round; "Iran" implies "Iranian"; "DeepMind" and "Deep Mind" are the
 * same; parts of a full name, possessives and plurals count.
 */
public final class KnownNames {

    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "de", "du", "la");
    private static final int LONGEST_NAME = 7;

    private final Set<String> keys = new HashSet<>();
    private final Set<String> initials = new HashSet<>();
    private final Set<String> acronyms = new HashSet<>();

    /** Reads every sentence of a ground, once. */
    public KnownNames(Ground ground) {
        for (String part : ground.label().toLowerCase(Locale.ROOT).split("[.]")) {
            keys.add(NameWord.key(part));
            List.of(part.split("-")).forEach(keys::add);
        }
        ground.sentences().forEach(sentence -> read(sentence.text()));
    }

    private void read(String text) {
        List<String> run = new ArrayList<>();
        String before = "";
        Matcher word = NameReader.WORD.matcher(text);
        while (word.find()) {
            String key = NameWord.key(word.group());
            keys.add(key);
            keys.add(before + key);
            for (String part : word.group().split("-")) {
                keys.add(NameWord.key(part));
            }
            if (NameWord.isAcronym(word.group())) {
                acronyms.add(key);
            }
            before = key;
            follow(run, word.group());
        }
        addInitials(run);
    }

    /** Gathers words into names, so that their initials are known. */
    private void follow(List<String> run, String word) {
        if (Character.isUpperCase(word.charAt(0))) {
            run.addAll(List.of(word.split("-")));
        } else if (run.isEmpty() || !SMALL.contains(word)) {
            addInitials(run);
            run.clear();
        } else {
            run.add(word);
        }
    }

    private void addInitials(List<String> run) {
        for (int from = 0; from < run.size(); from++) {
            StringBuilder all = new StringBuilder();
            StringBuilder large = new StringBuilder();
            for (int to = from; to < Math.min(run.size(), from + LONGEST_NAME); to++) {
                String word = run.get(to);
                if (word.isEmpty()) {
                    continue;
                }
                all.append(Character.toLowerCase(word.charAt(0)));
                large.append(SMALL.contains(word) ? "" : Character.toLowerCase(word.charAt(0)));
                if (to > from) {
                    initials.add(all.toString());
                    initials.add(large.toString());
                }
            }
        }
    }

    /**
     * The names of a sentence that none of the grounds knows.
     *
     * @return the words in question in order; empty if all are known
     */
    public static List<Span> unknown(Passage sentence, Collection<KnownNames> grounds) {
        List<NameWord> names = NameReader.read(sentence.text());
        List<Span> unknown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            if (grounds.stream().noneMatch(ground -> ground.knows(names, at))) {
                unknown.add(new Span(names.get(i).start(), names.get(i).end()));
            }
        }
        return joined(unknown);
    }

    /** Two words of one name are one objection. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && span.start() - last.end() == 1) {
                joined.set(joined.size() - 1, new Span(last.start(), span.end()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /**
     * Whether a sentence shares a name with this ground that tells something: places and general terms do not.
     *
     * @param tooCommon keys of further names that tell nothing, lower case
     */
    public boolean sharesTellingName(Passage sentence, Set<String> tooCommon) {
        return NameReader.read(sentence.text()).stream()
                .map(NameWord::key)
                .filter(key -> !tooCommon.contains(key) && Places.impliedBy(key).isEmpty())
                .anyMatch(this::knowsKey);
    }

    private boolean knows(List<NameWord> names, int at) {
        NameWord name = names.get(at);
        String key = name.key();
        boolean joined = at > 0 && keys.contains(names.get(at - 1).key() + key)
                || at + 1 < names.size()
                        && keys.contains(key + names.get(at + 1).key());
        return joined
                || knowsKey(key)
                || NameWord.isAcronym(name.text()) && initials.contains(key)
                || isExpansion(names, at)
                || placeOf(names, at);
    }

    private boolean knowsKey(String key) {
        return keys.contains(key)
                || keys.contains(key + "s")
                || key.endsWith("s") && keys.contains(key.substring(0, key.length() - 1))
                || key.endsWith("es") && keys.contains(key.substring(0, key.length() - 2))
                || Places.impliedBy(key).stream().anyMatch(keys::contains);
    }

    /** "United" of "United States" where the ground says "U.S.". */
    private boolean placeOf(List<NameWord> names, int at) {
        String key = names.get(at).key();
        String before = at > 0 ? names.get(at - 1).key() : "";
        String after = at + 1 < names.size() ? names.get(at + 1).key() : "";
        return Places.impliedBy(before + key).stream().anyMatch(keys::contains)
                || Places.impliedBy(key + after).stream().anyMatch(keys::contains);
    }

    /** Whether a name is part of a longer one whose initials the ground has: "Bank of Japan" for "BOJ". */
    private boolean isExpansion(List<NameWord> names, int at) {
        for (int from = Math.max(0, at - LONGEST_NAME); from <= at; from++) {
            StringBuilder letters = new StringBuilder();
            for (int to = from; to < names.size() && to < from + LONGEST_NAME && isNear(names, from, to); to++) {
                letters.append(names.get(to).key().charAt(0));
                if (to >= at && to > from && holdsAcronym(letters.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNear(List<NameWord> names, int from, int to) {
        return to == from || names.get(to).start() - names.get(to - 1).end() <= 5 && isNear(names, from, to - 1);
    }

    /** With or without the small word that an acronym may take in: "BOJ" for Bank of Japan. */
    private boolean holdsAcronym(String letters) {
        if (letters.length() < 2) {
            return false;
        }
        if (acronyms.contains(letters)) {
            return true;
        }
        for (int i = 1; i < letters.length(); i++) {
            if (acronyms.contains(letters.substring(0, i) + "o" + letters.substring(i))) {
                return true;
            }
        }
        return false;
    }
}
