package org.modelwire.launcher.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON object a line: {@code time} in UTC, {@code level}, {@code logger}, {@code thread}, {@code message}, with a
 * failure its {@code error} and {@code trace}, and under {@code fields} what the message names as {@code run=25}, such as
 * run, feed, article, story, brief and receipt. Written by hand: it speaks before the server's JSON library can be
 * loaded.
 */
public final class JsonFormatter extends Formatter {

    private static final Pattern FIELD = Pattern.compile("(?<![\\w.-])([A-Za-z][\\w-]*)=(?:\"([^\"]*)\"|([^\\s\"]+))");

    @Override
    public String format(LogRecord entry) {
        String message = formatMessage(entry);
        StringBuilder json = new StringBuilder("{");
        member(json, "time", entry.getInstant().toString());
        member(json, "level", entry.getLevel().getName());
        member(json, "logger", String.valueOf(entry.getLoggerName()));
        member(json, "thread", Long.toString(entry.getLongThreadID()));
        member(json, "message", message);
        if (entry.getThrown() != null) {
            member(json, "error", entry.getThrown().toString());
            member(json, "trace", trace(entry.getThrown()));
        }
        Map<String, String> fields = fields(message);
        if (!fields.isEmpty()) {
            json.append(",\"fields\":{");
            fields.forEach((name, value) -> member(json, name, value));
            json.append('}');
        }
        return json.append("}\n").toString();
    }

    private static Map<String, String> fields(String message) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(message);
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
        }
        return fields;
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void member(StringBuilder json, String name, String value) {
        if (json.charAt(json.length() - 1) != '{') {
            json.append(',');
        }
        quote(json, name);
        json.append(':');
        quote(json, value);
    }

    /** RFC 8259, section 7. */
    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || Character.isSurrogate(c) && !isPaired(text, i)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
