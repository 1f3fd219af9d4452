package dev.timens.runtime.saved;

import dev.timens.runtime.report.AgentVersion;
import dev.timens.runtime.timekeeping.InstantSyntax;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Saved clocks as text: a first line with the format's name and version, {@code key=value} lines, and a last line with
 * the CRC-32 of all bytes before it. Numbers are seconds, moments are in UTC.
 */
final class ClocksText {
    private static final String NAME = "timens-clocks ";
    private static final int VERSION = 1;
    private static final String CRC = "crc32=";
    private static final int CRC_LINE = CRC.length() + 8 + 1;
    private static final String AGAIN = "; copy it once more, or save the clocks again";

    private ClocksText() {}

    static byte[] format(SavedClocks clocks) {
        HostMoment host = clocks.host();
        StringBuilder text = new StringBuilder(NAME).append(VERSION).append('\n');
        line(text, "saved", clocks.savedAt());
        line(text, "namespace", oneLine(clocks.namespace()));
        line(text, "boot-id", host.bootId());
        line(text, "kernel-monotonic-offset", Seconds.format(host.kernelMonotonic()));
        line(text, "kernel-boottime-offset", Seconds.format(host.kernelBoottime()));
        line(text, "monotonic-offset", Seconds.format(clocks.monotonicOffset()));
        line(text, "boottime-offset", Seconds.format(clocks.boottimeOffset()));
        line(text, "realtime", InstantSyntax.format(clocks.realtimeMillis()));
        line(text, "monotonic", Seconds.format(clocks.monotonic()));
        line(text, "boottime", Seconds.format(clocks.boottime()));
        String crc = crc(text.toString().getBytes(StandardCharsets.UTF_8));
        return text.append(CRC).append(crc).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append('=').append(value).append('\n');
    }

    /** A name may hold anything; here it is for the eye only. */
    private static String oneLine(String name) {
        StringBuilder line = new StringBuilder(name);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }

    private static String crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length);
        String hex = Long.toHexString(crc.getValue());
        return "00000000".substring(hex.length()) + hex;
    }

    /** @throws UnusableFileException if it is anything else */
    static SavedClocks parse(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        requireVersion(file, text);
        requireWhole(file, text, bytes);
        Map<String, String> lines = lines(file, text.substring(0, text.length() - CRC_LINE));
        try {
            return clocks(lines);
        } catch (IllegalArgumentException e) { // a number or a moment, or one that is absent
            throw new UnusableFileException(file, "is not of format " + VERSION + " (" + e.getMessage() + ")" + AGAIN);
        } catch (ArithmeticException e) {
            throw new UnusableFileException(file, "has offsets that its readings cannot have been taken with" + AGAIN);
        }
    }

    private static void requireVersion(String file, String text) {
        if (text.isEmpty()) {
            throw new UnusableFileException(file, "is empty" + AGAIN);
        }
        int end = text.indexOf('\n');
        String version = end < 0 || !text.startsWith(NAME) ? "" : text.substring(NAME.length(), end);
        if (version.equals(Integer.toString(VERSION))) {
            return;
        }
        if (!isNumber(version)) {
            throw new UnusableFileException(
                    file,
                    "holds no saved clocks: its first line is not '" + NAME + VERSION
                            + "'; name one that timens has saved");
        }
        throw new UnusableFileException(
                file,
                "has format " + version + ", and timens " + AgentVersion.VERSION + " reads format " + VERSION
                        + " only; restore it with the version of timens that saved it");
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static void requireWhole(String file, String text, byte[] bytes) {
        int last = bytes.length - CRC_LINE;
        String tail = last < 0 ? "" : new String(bytes, last, CRC_LINE, StandardCharsets.US_ASCII);
        int crcLine = text.indexOf("\n" + CRC) + 1;
        if (crcLine > 0 && text.length() > crcLine + CRC_LINE) {
            throw new UnusableFileException(
                    file, "goes on after its last line, which is '" + CRC + "...': something was added to it" + AGAIN);
        }
        if (!tail.startsWith(CRC) || !text.endsWith("\n")) {
            throw new UnusableFileException(file, "is truncated: its last line is not '" + CRC + "...'" + AGAIN);
        }
        byte[] before = new byte[last];
        System.arraycopy(bytes, 0, before, 0, last);
        String said = tail.substring(CRC.length(), CRC_LINE - 1);
        String found = crc(before);
        if (!found.equals(said)) {
            throw new UnusableFileException(
                    file, "is damaged: its checksum is " + found + " and should be " + said + AGAIN);
        }
    }

    private static Map<String, String> lines(String file, String text) {
        Map<String, String> lines = new HashMap<>();
        int at = text.indexOf('\n') + 1;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int equals = text.indexOf('=', at);
            if (end < 0 || equals < 0 || equals > end || lines.containsKey(text.substring(at, equals))) {
                throw new UnusableFileException(file, "is not of format " + VERSION + AGAIN);
            }
            lines.put(text.substring(at, equals), text.substring(equals + 1, end));
            at = end + 1;
        }
        return lines;
    }

    private static SavedClocks clocks(Map<String, String> lines) {
        long savedMillis = moment(lines, "saved");
        long monotonicOffset = seconds(lines, "monotonic-offset");
        long boottimeOffset = seconds(lines, "boottime-offset");
        HostMoment host = new HostMoment(
                value(lines, "boot-id"),
                seconds(lines, "kernel-monotonic-offset"),
                seconds(lines, "kernel-boottime-offset"),
                savedMillis,
                Math.subtractExact(seconds(lines, "monotonic"), monotonicOffset),
                Math.subtractExact(seconds(lines, "boottime"), boottimeOffset));
        long realtimeOffset = Math.subtractExact(moment(lines, "realtime"), savedMillis);
        return new SavedClocks(value(lines, "namespace"), host, monotonicOffset, boottimeOffset, realtimeOffset);
    }

    private static String value(Map<String, String> lines, String key) {
        String value = lines.get(key);
        if (value == null) {
            throw new IllegalArgumentException("it has no line '" + key + "=...'");
        }
        return value;
    }

    private static long seconds(Map<String, String> lines, String key) {
        String value = value(lines, key);
        try {
            return Seconds.parse(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + key + "=" + value + "' is no number of seconds");
        }
    }

    private static long moment(Map<String, String> lines, String key) {
        return InstantSyntax.parseMillis('@' + value(lines, key));
    }
}
