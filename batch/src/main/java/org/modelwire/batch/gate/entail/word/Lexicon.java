package org.modelwire.batch.gate.entail.word;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerTarget;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * What WordNet 3.1 knows about the meanings of English words. It is read once, on first use, and holds about 40 MB. Serves
 * one thread; several instances may look up at the same time.
 */
public final class Lexicon {

    /** WordNet lists the usual senses first; rare ones relate everything to everything. */
    private static final int SENSES = 6;

    private static final List<String> NEGATING = List.of("un", "in", "im", "ir", "il", "non", "dis", "de");
    private static final int SHORTEST_NEGATED = 4;
    private static final Map<Kind, POS> PARTS =
            Map.of(Kind.NOUN, POS.NOUN, Kind.VERB, POS.VERB, Kind.ADJECTIVE, POS.ADJECTIVE, Kind.ADVERB, POS.ADVERB);
    private static final Set<PointerType> CLOSE = Set.of(
            PointerType.HYPERNYM,
            PointerType.INSTANCE_HYPERNYM,
            PointerType.HYPONYM,
            PointerType.SIMILAR_TO,
            PointerType.VERB_GROUP,
            PointerType.SEE_ALSO,
            PointerType.ENTAILMENT,
            PointerType.CAUSE,
            PointerType.ATTRIBUTE);

    private final Stems stems;

    public Lexicon(Stems stems) {
        this.stems = stems;
    }

    private static final class Loaded {

        static final Dictionary DICTIONARY = read();

        private static Dictionary read() {
            try {
                return Dictionary.getDefaultResourceInstance();
            } catch (JWNLException failure) {
                throw new IllegalStateException("the archive lacks WordNet", failure);
            }
        }
    }

    /**
     * The words around a word: in the senses of its kind, or in all if the dictionary lacks those.
     *
     * @param key lower case, in any inflected form
     */
    public Neighbours around(String key, Kind kind) {
        Neighbours around = new Neighbours();
        try {
            // The dictionary's caches are shared and it loads what it points to only when asked.
            synchronized (Loaded.DICTIONARY) {
                POS part = PARTS.get(kind);
                if (part == null || !read(part, key, around)) {
                    for (Object any : POS.getAllPOS()) {
                        read((POS) any, key, around);
                    }
                }
            }
        } catch (JWNLException failure) {
            throw new IllegalStateException("WordNet cannot be read", failure);
        }
        addNegated(key, around);
        return around;
    }

    private void addNegated(String key, Neighbours around) {
        for (String prefix : NEGATING) {
            around.add(Relation.OPPOSITE, stems.of(prefix + key));
            if (key.startsWith(prefix) && key.length() >= prefix.length() + SHORTEST_NEGATED) {
                around.add(Relation.OPPOSITE, stems.of(key.substring(prefix.length())));
            }
        }
    }

    private boolean read(POS part, String key, Neighbours around) throws JWNLException {
        IndexWord index = Loaded.DICTIONARY.lookupIndexWord(part, key);
        if (index == null) {
            return false;
        }
        List<Synset> senses = index.getSenses();
        for (Synset sense : senses.subList(0, Math.min(SENSES, senses.size()))) {
            add(Relation.SYNONYM, sense, around);
            for (Word word : sense.getWords()) {
                if (word.getLemma().equalsIgnoreCase(index.getLemma())) {
                    addForms(word, around);
                }
            }
            addMeanings(sense, around);
        }
        return true;
    }

    /** What WordNet says about the word itself: its contraries and what is derived from it. */
    private void addForms(Word word, Neighbours around) throws JWNLException {
        for (Pointer pointer : word.getPointers()) {
            if (pointer.isLexical() && pointer.getType() == PointerType.ANTONYM) {
                addOpposite(pointer.getTarget(), around);
            } else if (pointer.isLexical()
                    && (pointer.getType() == PointerType.DERIVATION || pointer.getType() == PointerType.PERTAINYM)) {
                add(Relation.SYNONYM, pointer.getTarget(), around);
                add(Relation.NEAR, pointer.getTarget().getSynset(), around);
                for (PointerTarget opposite : pointer.getTarget().getTargets(PointerType.ANTONYM)) {
                    add(Relation.OPPOSITE, opposite, around);
                }
            }
        }
    }

    private void addOpposite(PointerTarget opposite, Neighbours around) throws JWNLException {
        add(Relation.OPPOSITE, opposite.getSynset(), around);
        for (PointerTarget derived : opposite.getTargets(PointerType.DERIVATION)) {
            add(Relation.OPPOSITE, derived, around);
        }
        for (Pointer alike : opposite.getSynset().getPointers(PointerType.SIMILAR_TO)) {
            add(Relation.OPPOSITE, alike.getTargetSynset(), around);
        }
    }

    /** What WordNet says about the meaning: what is close to it, and the contraries of the adjective that it is like. */
    private void addMeanings(Synset sense, Neighbours around) throws JWNLException {
        for (Pointer pointer : sense.getPointers()) {
            if (pointer.isLexical() || !CLOSE.contains(pointer.getType())) {
                continue;
            }
            Synset close = pointer.getTargetSynset();
            add(Relation.NEAR, close, around);
            if (pointer.getType() == PointerType.SIMILAR_TO) {
                for (Word word : close.getWords()) {
                    for (Pointer opposite : word.getPointers(PointerType.ANTONYM)) {
                        addOpposite(opposite.getTarget(), around);
                    }
                }
            }
        }
    }

    private void add(Relation relation, PointerTarget target, Neighbours around) {
        if (target instanceof Word word) {
            around.add(relation, stem(word));
        } else {
            target.getSynset().getWords().forEach(word -> around.add(relation, stem(word)));
        }
    }

    private String stem(Word word) {
        return stems.of(word.getLemma().toLowerCase(Locale.ROOT));
    }
}
