package org.modelwire.batch.gate.text;

import java.util.List;
import java.util.Set;

/** Words that hold a sentence together and tell nothing by themselves. */
public final class FunctionWords {

    private static final String WORDS = """
            a an the this that these those it its they them their he she him her his hers we us our you your i me my who whom \
            whose which what where when how why and or but nor so yet as if than then too also very just only even still \
            already to of in on at by for from with into onto about between among through during within without \
            against toward towards up down out off near per via after before until since while although though because \
            whereas unless is are was were be been being am has have had having do does did doing done will would shall should \
            can could may might must not no never none nobody nothing neither cannot there here some any each every all both \
            one other another such own same more most less much many few around roughly nearly almost like again ever \
            don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't \
            it's that's there's he's she's they're we're i'm say said says""";

    public static final List<String> ALL = List.of(WORDS.split("\\s+"));

    /** Words that open a clause. */
    public static final Set<String> OPENERS = Set.of(
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
            "so");

    private FunctionWords() {}
}
