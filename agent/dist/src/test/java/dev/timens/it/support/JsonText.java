package dev.timens.it.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON strictly: maps, lists, strings, longs and null. */
public final class JsonText {
    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    public static Object parse(String text) {
        JsonText json = new JsonText(text);
        Object value = json.value();
        json.blanks();
        if (json.at != text.length()) {
            throw json.mistake();
        }
        return value;
    }

    private Object value() {
        blanks();
        char c = text.charAt(at);
        if (c == '{') {
            Map<String, Object> map = new LinkedHashMap<>();
            elements('}', () -> {
                blanks();
                String key = string();
                blanks();
                take(':');
                map.put(key, value());
            });
            return map;
        }
        if (c == '[') {
            List<Object> list = new ArrayList<>();
            elements(']', () -> list.add(value()));
            return list;
        }
        return c == '"' ? string() : word();
    }

    private void elements(char end, Runnable element) {
        at++;
        blanks();
        if (text.charAt(at) != end) {
            element.run();
            blanks();
            while (text.charAt(at) == ',') {
                at++;
                element.run();
                blanks();
            }
        }
        take(end);
    }

    private String string() {
        take('"');
        StringBuilder value = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw mistake();
            }
            if (c == '\\') {
                char escaped = text.charAt(at++);
                if (escaped == 'u') {
                    c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                    at += 4;
                } else if (escaped == '"' || escaped == '\\') {
                    c = escaped;
                } else {
                    throw mistake();
                }
            }
            value.append(c);
        }
        at++;
        return value.toString();
    }

    private Long word() {
        int begin = at;
        at += text.charAt(at) == '-' ? 1 : 0;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String word = text.substring(begin, at);
        return word.equals("null") ? null : Long.valueOf(word);
    }

    private void take(char c) {
        if (text.charAt(at++) != c) {
            throw mistake();
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private AssertionError mistake() {
        return new AssertionError("Not JSON at " + at + ": " + text);
    }
}
