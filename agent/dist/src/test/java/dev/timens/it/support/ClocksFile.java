package dev.timens.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** A file of saved clocks, read line by line, or made up as if another host had saved it. */
public final class ClocksFile {
    private static final String SEALED_BY = "crc32=";

    private final Map<String, String> lines = new LinkedHashMap<>();

    private ClocksFile() {}

    /** As if saved on another host at that moment. */
    public static ClocksFile ofAnotherHost(Instant saved, long uptimeSeconds) {
        ClocksFile file = new ClocksFile();
        file.with("saved", millis(saved));
        file.with("namespace", "initial").with("boot-id", "00000000-0000-4000-8000-000000000000");
        file.with("kernel-monotonic-offset", "0.000000000").with("kernel-boottime-offset", "0.000000000");
        file.with("monotonic-offset", "0.000000000").with("boottime-offset", "0.000000000");
        file.with("realtime", millis(saved));
        file.with("monotonic", uptimeSeconds + ".000000000");
        return file.with("boottime", uptimeSeconds + 60 + ".000000000");
    }

    /** As timens wrote it. */
    public static ClocksFile read(Path file) {
        ClocksFile read = new ClocksFile();
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                read.lines.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static String millis(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli() / 1000 * 1000 + 123).toString();
    }

    public ClocksFile with(String key, String value) {
        lines.put(key, value);
        return this;
    }

    public String value(String key) {
        return lines.get(key);
    }

    /** A value that is a number of seconds, in nanoseconds. */
    public long nanos(String key) {
        return Long.parseLong(value(key).replace(".", ""));
    }

    /** The whole text, with the checksum that it must have. */
    public String text() {
        StringBuilder text = new StringBuilder("timens-clocks 1\n");
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return sealed(text.toString());
    }

    /** Lines, and the checksum that fits them. */
    public static String sealed(String lines) {
        CRC32 crc = new CRC32();
        crc.update(lines.getBytes(StandardCharsets.UTF_8));
        return lines + SEALED_BY + String.format("%08x", crc.getValue()) + "\n";
    }

    public Path writeTo(Path file) {
        return write(file, text());
    }

    public static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
