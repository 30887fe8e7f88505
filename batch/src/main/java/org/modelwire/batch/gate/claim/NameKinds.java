package org.modelwire.batch.gate.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modelwire.batch.gate.name.NameMention;

/** Whether a name of a story is a person's, a place's or another's, told by the words that stand beside it. */
final class NameKinds {

    enum Kind {
        PERSON,
        PLACE,
        OTHER
    }

    private static final Set<String> SPEAKING = Set.of(
            "say",
            "tell",
            "write",
            "add",
            "argue",
            "director",
            "chief",
            "executive",
            "analyst",
            "judge",
            "minister",
            "secretary",
            "president",
            "chair",
            "founder",
            "spokesman",
            "spokeswoman",
            "professor",
            "mr",
            "ms",
            "mrs",
            "dr",
            "sir",
            "lady",
            "head",
            "author",
            "manager",
            "officer",
            "who",
            "he",
            "she",
            "actor",
            "striker",
            "captain",
            "coach",
            "star");
    private static final Set<String> PLACING = Set.of("in", "near", "at", "across", "outside");
    private static final int MOST_KEYS = 3;

    private final Map<String, int[]> votes = new HashMap<>();
    private final Map<String, Kind> decided = new HashMap<>();

    NameKinds(List<Utterance> sentences) {
        for (Utterance sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.token(i).is(Token.Kind.NAME)) {
                    count(sentence, i);
                }
            }
        }
    }

    private void count(Utterance sentence, int at) {
        NameMention name = sentence.token(at).name().orElseThrow();
        Set<String> beside = new HashSet<>();
        for (int i = Math.max(0, at - 2); i <= Math.min(sentence.size() - 1, at + 2); i++) {
            beside.add(sentence.token(i).lemma());
        }
        boolean speaks = beside.stream().anyMatch(SPEAKING::contains);
        boolean places = at > 0 && PLACING.contains(sentence.token(at - 1).form());
        for (String key : name.keys()) {
            int[] vote = votes.computeIfAbsent(key, any -> new int[3]);
            vote[0] += speaks && !places ? 1 : 0;
            vote[0] += name.keys().size() == 2 ? 1 : 0;
            vote[1] += places ? 2 : 0;
            vote[2] += name.keys().size() > MOST_KEYS ? 1 : 0;
        }
    }

    Kind of(NameMention name) {
        return decided.computeIfAbsent(String.join(" ", name.keys()), any -> decide(name));
    }

    private Kind decide(NameMention name) {
        if (name.isCountry()) {
            return Kind.PLACE;
        }
        int person = 0;
        int place = 0;
        for (String key : name.keys()) {
            int[] vote = votes.getOrDefault(key, new int[3]);
            person += vote[0];
            place += vote[1];
        }
        boolean two = name.keys().size() <= MOST_KEYS;
        return place > person ? Kind.PLACE : person > place && two && person >= 2 ? Kind.PERSON : Kind.OTHER;
    }
}
