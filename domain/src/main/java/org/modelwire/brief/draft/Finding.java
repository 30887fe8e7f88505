package org.modelwire.brief.draft;

import org.modelwire.shared.Reason;

/**
 * What a gate objects to.
 *
 * @param gate the gate's name, lower case with hyphens
 * @param severity how much it weighs
 * @param reason the typed reason under which it is listed
 * @param sentence the sentence of the draft
 * @param start first character of the objection within {@code sentence}, from 0
 * @param end the character after its last; equal to {@code start} if the whole sentence is meant
 * @param evidence what the gate compared with or missed, for a person to read
 */
public record Finding(
        String gate, Severity severity, Reason reason, String sentence, int start, int end, String evidence) {

    /** A finding that marks some words of a sentence; the whole sentence if it does not hold them. */
    public static Finding at(
            String gate, Severity severity, Reason reason, String sentence, String words, String evidence) {
        int start = Math.max(0, sentence.indexOf(words));
        int end = sentence.contains(words) ? start + words.length() : start;
        return new Finding(gate, severity, reason, sentence, start, end, evidence);
    }
}
