package dev.timens.kernel.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

/**
 * Words as bytes, as the kernel has a process's arguments and environment. What came as bytes goes on as bytes,
 * whatever the locale makes of it.
 */
public final class Words {
    private final List<byte[]> words = new ArrayList<>();

    /** The arguments of this process, its name first. */
    public static Words ofCommandLine() throws IOException {
        return read("/proc/self/cmdline");
    }

    /** The environment that this process was started with. */
    public static Words ofEnvironment() throws IOException {
        return read("/proc/self/environ");
    }

    private static Words read(String file) throws IOException {
        byte[] content = Files.readAllBytes(Paths.get(file));
        Words words = new Words();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                byte[] word = new byte[i - start];
                System.arraycopy(content, start, word, 0, word.length);
                words.words.add(word);
                start = i + 1;
            }
        }
        return words;
    }

    public Words add(String word) {
        words.add(word.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Words addAll(Words others) {
        words.addAll(others.words);
        return this;
    }

    /** The last ones. */
    public Words last(int count) {
        Words last = new Words();
        last.words.addAll(words.subList(words.size() - count, words.size()));
        return last;
    }

    /** The first one alone. */
    public Words first() {
        Words first = new Words();
        first.words.add(words.get(0));
        return first;
    }

    /** The same with a word after the first. */
    public Words withSecond(String word) {
        Words all = new Words();
        all.words.add(words.get(0));
        return all.add(word).addAll(last(words.size() - 1));
    }

    public int size() {
        return words.size();
    }

    /** The value of a variable, if these are an environment; null if it is not set. */
    public String value(String variable) {
        for (byte[] word : words) {
            if (names(word, variable)) {
                int value = variable.length() + 1;
                return new String(word, value, word.length - value, StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /** A variable of an environment: one word, or none if it is not set. */
    public Words only(String variable) {
        Words found = new Words();
        for (byte[] word : words) {
            if (names(word, variable)) {
                found.words.add(word);
            }
        }
        return found;
    }

    /** Takes a variable out of an environment. */
    public Words without(String variable) {
        Words others = new Words();
        for (byte[] word : words) {
            if (!names(word, variable)) {
                others.words.add(word);
            }
        }
        return others;
    }

    private static boolean names(byte[] word, String variable) {
        byte[] prefix = (variable + "=").getBytes(StandardCharsets.UTF_8);
        if (word.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (word[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Each with a zero after it. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] word : words) {
            bytes.write(word, 0, word.length);
            bytes.write(0);
        }
        return bytes.toByteArray();
    }
}
