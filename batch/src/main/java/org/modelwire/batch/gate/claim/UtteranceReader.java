package org.modelwire.batch.gate.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.modelwire.batch.gate.name.NameMention;
import org.modelwire.batch.gate.number.Figure;
import org.modelwire.batch.gate.text.FunctionWords;
import org.modelwire.batch.gate.text.Passage;
import org.modelwire.batch.gate.text.Vocabulary;
import org.modelwire.batch.gate.text.Word;

/** Reads a sentence into tokens: names and numbers whole, every other word with its dictionary form and its clause. */
final class UtteranceReader {

    private static final Set<String> FUNCTION = Set.copyOf(FunctionWords.ALL);
    private static final Set<String> OPENERS = Set.of(
            "but",
            "while",
            "although",
            "though",
            "because",
            "whereas",
            "which",
            "who",
            "that",
            "after",
            "before",
            "if",
            "unless",
            "since",
            "when",
            "until",
            "however",
            "where",
            "as",
            "whether",
            "so",
            "yet");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");
    private static final Pattern END = Pattern.compile("[.!?]\\S*\\s");
    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "ms", "mrs", "dr", "prof", "sen", "rep", "gov", "st", "inc", "ltd", "co", "corp", "vs", "no");
    private static final Pattern BREAK = Pattern.compile("[,;:()\"\\[\\]]|(?:^|\\s)-+\\s");

    private final Passage passage;
    private final List<Token> tokens = new ArrayList<>();

    private UtteranceReader(Passage passage) {
        this.passage = passage;
    }

    /** Every sentence of a passage, in order. */
    static List<Utterance> read(Passage passage) {
        UtteranceReader reader = new UtteranceReader(passage);
        reader.tokenize();
        List<Utterance> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= reader.tokens.size(); i++) {
            if (i == reader.tokens.size() || reader.endsBefore(i)) {
                sentences.add(sentence(passage, reader.tokens.subList(from, i)));
                from = i;
            }
        }
        return sentences;
    }

    private static Utterance sentence(Passage passage, List<Token> tokens) {
        boolean[] negated = new boolean[tokens.size()];
        int negations = Negation.mark(tokens, negated);
        String lower = passage.text()
                .substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end())
                .toLowerCase(Locale.ROOT);
        Set<Modality> wide = wide(tokens, lower);
        return new Utterance(
                passage, List.copyOf(tokens), negated, modalities(tokens, wide), governed(tokens), negations, wide);
    }

    private boolean endsBefore(int at) {
        Token last = tokens.get(at - 1);
        String between = passage.text().substring(last.end(), tokens.get(at).start());
        return END.matcher(between).find()
                && !Character.isLowerCase(passage.text().charAt(tokens.get(at).start()))
                && !(between.startsWith(".") && ABBREVIATIONS.contains(last.form()));
    }

    private void tokenize() {
        List<Figure> figures = Figure.in(passage.text());
        List<NameMention> names = NameMention.in(passage.text());
        int clause = 0;
        int figure = 0;
        int name = 0;
        int last = 0;
        for (Word word : passage.words()) {
            if (word.start() < last) {
                continue;
            }
            while (figure < figures.size() && figures.get(figure).end() <= word.start()) {
                figure++;
            }
            while (name < names.size() && names.get(name).end() <= word.start()) {
                name++;
            }
            boolean broken =
                    BREAK.matcher(passage.text().substring(last, word.start())).find();
            clause += !tokens.isEmpty() && (broken || OPENERS.contains(word.key())) ? 1 : 0;
            Token token = figure < figures.size()
                            && figures.get(figure).start() < word.end()
                            && figures.get(figure).start() >= last
                    ? figure(figures.get(figure), clause)
                    : name < names.size()
                                    && names.get(name).start() < word.end()
                                    && names.get(name).start() >= last
                            ? name(names.get(name), clause)
                            : word(word, clause);
            tokens.add(token);
            last = Math.max(word.end(), token.end());
        }
    }

    private Token figure(Figure figure, int clause) {
        String text = passage.text().substring(figure.start(), figure.end());
        return new Token(
                Token.Kind.FIGURE,
                text,
                text,
                figure.start(),
                figure.end(),
                clause,
                false,
                Optional.empty(),
                Optional.of(figure));
    }

    private Token name(NameMention name, int clause) {
        String text = String.join(" ", name.keys());
        return new Token(
                Token.Kind.NAME,
                text,
                text,
                name.start(),
                name.end(),
                clause,
                false,
                Optional.of(name),
                Optional.empty());
    }

    private Token word(Word word, int clause) {
        String key = word.key();
        boolean function = FUNCTION.contains(key) || !Character.isLetterOrDigit(key.charAt(0));
        String lemma = function ? key : Vocabulary.get().lemma(key);
        boolean passive = !function && isParticiple(key, lemma) && followsBe();
        return new Token(
                function ? Token.Kind.FUNCTION : Token.Kind.CONTENT,
                lemma,
                key,
                word.start(),
                word.end(),
                clause,
                passive,
                Optional.empty(),
                Optional.empty());
    }

    private static boolean isParticiple(String key, String lemma) {
        return !key.equals(lemma)
                && !key.endsWith("ing")
                && !key.endsWith("s")
                && Vocabulary.get().isVerb(lemma);
    }

    /** Whether one of the last two words is a form of "be". */
    private boolean followsBe() {
        for (int i = tokens.size() - 1; i >= Math.max(0, tokens.size() - 2); i--) {
            if (BE.contains(tokens.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    private static Set<Modality> wide(List<Token> tokens, String lower) {
        Set<Modality> wide = EnumSet.noneOf(Modality.class);
        if (Modality.isAnonymous(lower)) {
            wide.add(Modality.REPORTED);
        }
        if (lower.indexOf('"') >= 0) {
            wide.add(Modality.SAID);
        }
        for (Token token : tokens) {
            if (!token.is(Token.Kind.NAME)) {
                Modality.of(token.form(), token.lemma())
                        .filter(Modality::isWide)
                        .ifPresent(wide::add);
            }
        }
        return wide;
    }

    private static List<Set<Modality>> modalities(List<Token> tokens, Set<Modality> wide) {
        List<Set<Modality>> all = new ArrayList<>();
        Set<Modality> open = EnumSet.noneOf(Modality.class);
        int clause = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.clause() != clause) {
                open.retainAll(Set.of(Modality.REPORTED));
                clause = token.clause();
            }
            if (!token.is(Token.Kind.NAME) && !token.is(Token.Kind.FIGURE)) {
                Modality.of(token.form(), token.lemma())
                        .filter(modality -> !modality.isWide())
                        .ifPresent(open::add);
                if (isComing(tokens, i)) {
                    open.add(Modality.PLANNED);
                }
            }
            Set<Modality> here = EnumSet.copyOf(wide);
            here.addAll(open);
            all.add(here);
        }
        return all;
    }

    /** What each token is made by the hedge just before it; "and" hands it on. */
    private static List<Set<Modality>> governed(List<Token> tokens) {
        List<Set<Modality>> all = new ArrayList<>();
        tokens.forEach(token -> all.add(EnumSet.noneOf(Modality.class)));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Optional<Modality> modality = token.is(Token.Kind.NAME) || token.is(Token.Kind.FIGURE)
                    ? Optional.empty()
                    : isComing(tokens, i)
                            ? Optional.of(Modality.PLANNED)
                            : Modality.of(token.form(), token.lemma()).filter(found -> !found.isWide());
            if (modality.isEmpty()) {
                continue;
            }
            int reach = 2;
            for (int j = i + 1; j < tokens.size() && reach > 0 && tokens.get(j).clause() == token.clause(); j++) {
                if (tokens.get(j).tells()) {
                    all.get(j).add(modality.get());
                    reach -= tokens.get(j).form().endsWith("ly") ? 0 : 1;
                    reach = Vocabulary.get().isVerb(tokens.get(j).lemma()) ? 0 : reach;
                }
            }
        }
        return all;
    }

    /** "Is to open", "are to be sold", "set to", "to open" at the start of a headline's verb. */
    private static boolean isComing(List<Token> tokens, int at) {
        return tokens.get(at).form().equals("to")
                && at > 0
                && at + 1 < tokens.size()
                && (BE.contains(tokens.get(at - 1).form())
                        || tokens.get(at - 1).is(Token.Kind.NAME)
                        || tokens.get(at - 1).form().equals("set")
                        || tokens.get(at - 1).form().equals("ready"))
                && Vocabulary.get().isVerb(tokens.get(at + 1).lemma());
    }
}
