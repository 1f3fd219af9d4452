package dev.timens.it.machinecode;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the JVM printed of each method that it compiled: its main code, stubs left out. */
public final class PrintedCode {
    private static final Pattern METHOD = Pattern.compile("Compiled method \\(c2\\).*::(\\w+) \\(\\d+ bytes\\)");
    private static final Pattern MAIN = Pattern.compile(" main code +\\[0x(\\p{XDigit}+),0x(\\p{XDigit}+)] = .*");
    /** {@code 0x00007f12: 4881 ec18 | 0000}; a comment instead of bytes begins with a semicolon. */
    private static final Pattern BYTES = Pattern.compile(" +0x(\\p{XDigit}+): ([\\p{XDigit} |]+)");

    private PrintedCode() {}

    /** The instructions of each method by its name, the last compilation if there were several. */
    public static Map<String, List<String>> parse(List<String> output) {
        Map<String, List<String>> methods = new LinkedHashMap<>();
        String method = null;
        long start = 0;
        long end = 0;
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        for (String line : output) {
            Matcher matcher;
            if ((matcher = METHOD.matcher(line)).find()) {
                method = matcher.group(1);
                code.reset();
            } else if (method != null && (matcher = MAIN.matcher(line)).matches()) {
                start = Long.parseLong(matcher.group(1), 16);
                end = Long.parseLong(matcher.group(2), 16);
            } else if (method != null && (matcher = BYTES.matcher(line)).matches()) {
                if (Long.parseLong(matcher.group(1), 16) < end) {
                    append(code, matcher.group(2));
                }
            } else if (method != null && line.startsWith("[/MachCode]")) {
                methods.put(method, new MainCode(start, code.toByteArray()).instructions());
                method = null;
            }
        }
        return methods;
    }

    private static void append(ByteArrayOutputStream code, String groups) {
        String hex = groups.replaceAll("[ |]", "");
        for (int i = 0; i < hex.length(); i += 2) {
            code.write(Integer.parseInt(hex.substring(i, i + 2), 16));
        }
    }
}
