package dev.timens.cli.output;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON (RFC 8259): maps, lists, numbers, null, and anything else as text. */
public final class Json {
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    public static String of(Object value) {
        Json json = new Json();
        json.value(value, "\n");
        return json.text.append('\n').toString();
    }

    private void value(Object value, String newLine) {
        if (value instanceof Map<?, ?> map) {
            braces('{', '}', map.entrySet(), newLine);
        } else if (value instanceof List<?> list) {
            braces('[', ']', list, newLine);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            string(entry.getKey().toString());
            text.append(": ");
            value(entry.getValue(), newLine);
        } else if (value == null || value instanceof Number) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private void braces(char open, char close, Iterable<?> elements, String newLine) {
        text.append(open);
        Iterator<?> each = elements.iterator();
        if (each.hasNext()) {
            while (each.hasNext()) {
                text.append(newLine).append("  ");
                value(each.next(), newLine + "  ");
                text.append(each.hasNext() ? "," : "");
            }
            text.append(newLine);
        }
        text.append(close);
    }

    private void string(String value) {
        text.append('"');
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                // ASCII only, so that the terminal's encoding does not matter.
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
