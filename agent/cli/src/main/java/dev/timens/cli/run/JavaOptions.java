package dev.timens.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The options of a {@code java} command line, those of its argument files among them, up to what it runs. */
final class JavaOptions {
    /** Options whose value is the next word (the launcher's java.c, IsWhiteSpaceOption and IsModuleOption). */
    private static final Set<String> WITH_VALUE = Set.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--upgrade-module-path",
            "--add-modules",
            "--limit-modules",
            "--add-exports",
            "--add-opens",
            "--add-reads",
            "--patch-module",
            "--describe-module",
            "-d",
            "--source",
            "--enable-native-access",
            "--illegal-native-access",
            "--sun-misc-unsafe-memory-access",
            "--enable-final-field-mutation",
            "--illegal-final-field-mutation");

    private static final Set<String> WHAT_TO_RUN = Set.of("-jar", "-m", "--module");

    private static final String VM_OPTIONS_FILE = "-XX:VMOptionsFile=";

    private JavaOptions() {}

    /** @param command the program's name first */
    static List<String> of(List<String> command) {
        List<String> options = new ArrayList<>();
        boolean isValue = false;
        boolean files = true;
        for (String word : command.subList(1, command.size())) {
            for (String option : files ? expanded(word) : List.of(word)) {
                if (!isValue && (!option.startsWith("-") || WHAT_TO_RUN.contains(option))) {
                    return options;
                }
                if (!isValue) {
                    options.add(option);
                }
                isValue = !isValue && WITH_VALUE.contains(option);
                files &= !option.equals("--disable-@files");
            }
        }
        return options;
    }

    /** What the launcher makes of a word: the words of the file after an @, if there is one. */
    static List<String> expanded(String word) {
        if (!word.startsWith("@") || word.startsWith("@@")) {
            return List.of(word);
        }
        try {
            return words(Files.readString(Path.of(word.substring(1)), StandardCharsets.ISO_8859_1), true);
        } catch (IOException | InvalidPathException e) {
            return List.of(); // java says what is wrong with it
        }
    }

    /** Those of the file that such an option names, which names no other; none if it is another option. */
    static List<String> ofVmOptionsFile(String option) {
        if (!option.startsWith(VM_OPTIONS_FILE)) {
            return List.of();
        }
        try {
            Path file = Path.of(option.substring(VM_OPTIONS_FILE.length()));
            return words(Files.readString(file, StandardCharsets.ISO_8859_1), false);
        } catch (IOException | InvalidPathException e) {
            return List.of(); // the JVM says what is wrong with it
        }
    }

    /**
     * Words as the launcher and the JVM part them: by white space outside quotes.
     *
     * @param file whether this is an argument file, which has comments and escapes too
     */
    static List<String> words(String text, boolean file) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (file && quote != 0 && c == '\\' && i + 1 < text.length()) {
                word.append(text.charAt(++i));
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                word = word == null ? new StringBuilder() : word;
            } else if (quote == 0 && file && c == '#' && word == null) {
                i = text.indexOf('\n', i) < 0 ? text.length() : text.indexOf('\n', i);
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (word != null) {
                    words.add(word.toString());
                }
                word = null;
            } else {
                word = (word == null ? new StringBuilder() : word).append(c);
            }
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }
}
