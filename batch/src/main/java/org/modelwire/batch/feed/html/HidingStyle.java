package org.modelwire.batch.feed.html;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells CSS declarations that keep an element out of a reader's sight. What only a browser could compute is not told. */
public final class HidingStyle {

    private static final String ZERO = "0+(?:\\.0+)?(?:px|pt|em|rem|ex|%|vw|vh)?";
    private static final String FAR = "-\\s*\\d{3,}(?:\\.\\d+)?(?:px|pt|em|rem|vw|vh|%)?";

    private static final Pattern HIDES =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
                    + "|content-visibility\\s*:\\s*hidden|opacity\\s*:\\s*(?:0*\\.0\\d*|0+(?:\\.0+)?%?)\\s*(?:;|!|$)|font-size\\s*:\\s*(?:"
                    + ZERO
                    + "|0*[.]\\d+(?:px|pt)|1px)\\s*(?:;|!|$)|font\\s*:[^;]*\\b0(?:px|pt|em)?[/ ]|text-indent\\s*:\\s*"
                    + FAR + "|(?:left|right)\\s*:\\s*" + FAR
                    + "|(?:top|bottom|margin(?:-left|-top)?)\\s*:\\s*-\\s*\\d{4,}"
                    + "|transform\\s*:[^;]*(?:scale(?:x|y|3d)?\\(\\s*0(?:\\.0+)?\\s*[,)]|translate(?:x|y|3d)?\\([^)]*"
                    + FAR + ")"
                    + "|clip\\s*:\\s*rect\\(\\s*(?:0|1px|0px)[ ,]|clip-path\\s*:\\s*(?:inset\\(\\s*(?:50|[6-9]\\d|100)%|circle\\(\\s*0|polygon\\(\\s*0(?:px)? 0(?:px)?\\s*\\))"
                    + "|color\\s*:\\s*transparent|filter\\s*:[^;]*opacity\\(\\s*0)");

    private static final Pattern SMALL_BOX =
            Pattern.compile("(?:^|;)\\s*(?:max-)?(?:width|height)\\s*:\\s*(?:0+(?:px|em|rem|%)?|1px)\\s*(?:;|!|$)");
    private static final Pattern CUT_OFF = Pattern.compile("overflow(?:-[xy])?\\s*:\\s*(?:hidden|clip)");
    private static final Pattern SEE_THROUGH =
            Pattern.compile("(?:^|;)\\s*color\\s*:\\s*(?:rgba|hsla)\\([^)]*,\\s*0(?:\\.0+)?\\s*\\)");
    private static final Pattern COLOUR = Pattern.compile("(?:^|;)\\s*color\\s*:\\s*([^;!]+)");
    private static final Pattern GROUND = Pattern.compile("(?:^|;)\\s*background(?:-color)?\\s*:\\s*([^;!]+)");
    private static final Pattern WHITE = Pattern.compile(
            "white|#fff|#ffff|#f[c-f]f[c-f]f[c-f]|#ffffffff|rgba?\\(\\s*25[0-5]\\s*,\\s*25[0-5]\\s*,\\s*25[0-5]\\b.*|hsl\\([^,]*,[^,]*,\\s*(?:99|100)%\\)");

    private HidingStyle() {}

    /** Whether these declarations, as a style attribute or a rule holds them, hide what they apply to. */
    public static boolean hides(String declarations) {
        if (declarations.isBlank()) {
            return false;
        }
        String style = declarations.toLowerCase(Locale.ROOT).replaceAll("/\\*.*?\\*/", "");
        return HIDES.matcher(style).find()
                || SEE_THROUGH.matcher(style).find()
                || CUT_OFF.matcher(style).find() && SMALL_BOX.matcher(style).find()
                || isUnseen(style);
    }

    /** Text in the colour of its ground; where no ground is named, white is taken for it. */
    private static boolean isUnseen(String style) {
        String colour = value(COLOUR, style);
        String ground = value(GROUND, style);
        return !colour.isEmpty()
                && (ground.isEmpty()
                        ? WHITE.matcher(colour).matches()
                        : colour.equals(ground)
                                || WHITE.matcher(colour).matches()
                                        && WHITE.matcher(ground).matches());
    }

    private static String value(Pattern property, String style) {
        var found = property.matcher(style);
        return found.find() ? found.group(1).strip() : "";
    }
}
