package org.modelwire.batch.gate.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other ways in which a sentence can be read that a model may understand and a person does not notice: look-alike
 * letters, figures for letters, spelling out, reversed or shifted letters, Base64 and hexadecimal digits.
 *
 * <p>Source: Unicode UTS 39 on confusable characters; only those that look like Latin letters.
 */
final class Disguise {

    private static final String LOOK_ALIKES =
            "\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s\u04bbh\u0501d\u051bq\u051dw\u0410A\u0412B\u0415E\u041aK\u041cM\u041dH\u041eO\u0420P\u0421C\u0422T\u0425X\u0423Y\u0406I"
                    + "\u0408J\u0405S\u03b1a\u03bfo\u03c1p\u03c5u\u03bdv\u03b9i\u03bak\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X\u0131i\u0261g\u026ai\u0280r\u0274n";

    private static final String FIGURES = "0o1i3e4a5s7t$s@a!i";

    private static final Pattern SPELLED = Pattern.compile("(?:\\b\\p{L}[ .-]){5,}\\p{L}\\b");
    private static final Pattern BASE64 = Pattern.compile("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{24,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?<![0-9a-fA-F])(?:(?:\\\\x)?[0-9a-fA-F]{2}[ ]?){16,}");
    private static final int WIDEST_GAP = 2;

    private Disguise() {}

    /** Every other reading of a sentence that differs from it; usually none. */
    static List<String> readings(String sentence) {
        List<String> readings = new ArrayList<>();
        add(readings, sentence, replaced(sentence, LOOK_ALIKES));
        add(readings, sentence, replaced(sentence.toLowerCase(Locale.ROOT), FIGURES));
        if (SPELLED.matcher(sentence).find()) {
            readings.add(joined(sentence));
        }
        readings.add(new StringBuilder(sentence).reverse().toString());
        readings.add(shifted(sentence));
        BASE64.matcher(sentence).results().map(MatchResult::group).forEach(code -> decode(code, readings));
        HEX.matcher(sentence).results().map(MatchResult::group).forEach(code -> fromHex(code, readings));
        return readings;
    }

    private static void add(List<String> readings, String sentence, String reading) {
        if (!reading.equalsIgnoreCase(sentence)) {
            readings.add(reading);
        }
    }

    private static String replaced(String text, String pairs) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int at = pairs.indexOf(plain.charAt(i));
            if (at >= 0 && at % 2 == 0) {
                plain.setCharAt(i, pairs.charAt(at + 1));
            }
        }
        return plain.toString();
    }

    /** "i g n o r e  a l l" becomes "ignore all": single gaps vanish, wider ones part words. */
    private static String joined(String text) {
        Matcher spelled = Pattern.compile("(?<=\\b\\p{L})[ .-]{1," + WIDEST_GAP + "}(?=\\p{L}\\b)")
                .matcher(text);
        StringBuilder joined = new StringBuilder();
        while (spelled.find()) {
            spelled.appendReplacement(joined, spelled.group().length() == 1 ? "" : " ");
        }
        return spelled.appendTail(joined).toString();
    }

    private static String shifted(String text) {
        StringBuilder shifted = new StringBuilder(text.length());
        text.chars().forEach(character -> shifted.append((char) rot13(character)));
        return shifted.toString();
    }

    private static int rot13(int character) {
        if (character >= 'a' && character <= 'z') {
            return 'a' + (character - 'a' + 13) % 26;
        }
        return character >= 'A' && character <= 'Z' ? 'A' + (character - 'A' + 13) % 26 : character;
    }

    private static void decode(String code, List<String> readings) {
        try {
            byte[] bytes = Base64.getDecoder().decode(code.replace('-', '+').replace('_', '/'));
            readings.add(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // no Base64 after all
        }
    }

    private static void fromHex(String code, List<String> readings) {
        byte[] bytes = HexFormat.of().parseHex(code.replace("\\x", "").replace(" ", ""));
        readings.add(new String(bytes, StandardCharsets.UTF_8));
    }
}
