package dev.timens.agent.options;

import dev.timens.runtime.timekeeping.ClockId;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The properties file that {@code config} names, in UTF-8: the keys of the agent argument, and
 * namespaces, {@code namespace.<name>.<clock>=<offset>} and {@code namespace.<name>.groups=<globs>}.
 */
final class ConfigFile {
    private static final String NAMESPACE = "namespace.";
    static final String GROUPS = "groups";

    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Map<String, Map<String, Setting>> namespaces = new LinkedHashMap<>();

    private ConfigFile() {}

    static ConfigFile none() {
        return new ConfigFile();
    }

    static ConfigFile read(Setting config) {
        ConfigFile file = new ConfigFile();
        InOrder lines = new InOrder();
        try (Reader reader = reader(config.value())) {
            lines.load(reader);
        } catch (FileNotFoundException e) {
            throw config.mistake("the file '" + config.value() + "' cannot be opened: " + reason(e, config.value()));
        } catch (CharacterCodingException e) {
            throw config.mistake("the file '" + config.value() + "' is not in UTF-8; save it in that encoding");
        } catch (IOException e) {
            throw config.mistake("the file '" + config.value() + "' cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw config.mistake("the file '" + config.value() + "' is not a properties file: " + e.getMessage());
        }
        String place = "file " + config.value();
        if (lines.twice != null) {
            throw new UserMistake(lines.twice + " in " + place + ": it is given twice; keep one.");
        }
        for (String key : lines.keys) {
            requireOneLine(key, place);
            file.add(new Setting(key, lines.getProperty(key).strip(), place));
        }
        return file;
    }

    /** A key, and the name of a namespace in it, stands in messages of one line. */
    private static void requireOneLine(String key, String place) {
        StringBuilder shown = new StringBuilder(key);
        for (int i = 0; i < key.length(); i++) {
            if (Character.isISOControl(key.charAt(i))) {
                shown.setCharAt(i, '?');
            }
        }
        if (!shown.toString().equals(key)) {
            throw new UserMistake("the key '" + shown + "' in " + place
                    + " has a control character where a question mark is shown here; leave it out.");
        }
    }

    /** In UTF-8 and nothing else; without the byte order mark that some editors put first. */
    private static Reader reader(String file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        BufferedReader reader = new BufferedReader(new InputStreamReader(new FileInputStream(file), decoder));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The settings that the other places have too, by key. */
    Map<String, Setting> settings() {
        return settings;
    }

    /** By namespace name, the settings of each by clock or {@link #GROUPS}; in the file's order. */
    Map<String, Map<String, Setting>> namespaces() {
        return namespaces;
    }

    private void add(Setting setting) {
        String key = setting.key();
        if (key.startsWith(NAMESPACE)) {
            addToNamespace(setting, key.substring(NAMESPACE.length()));
        } else if (key.equals(Keys.CONFIG)) {
            throw setting.mistake("a file cannot name another; put everything into one");
        } else if (Keys.ALL.contains(key)) {
            settings.put(key, setting);
        } else {
            String remedy =
                    key.contains(".") ? "namespaces are written namespace.<name>.<clock>=<offset>." : Keys.remedy(key);
            throw new UserMistake("unknown key '" + key + "' in " + setting.place() + "; " + remedy);
        }
    }

    private void addToNamespace(Setting setting, String nameAndPart) {
        int dot = nameAndPart.lastIndexOf('.');
        if (dot <= 0 || dot == nameAndPart.length() - 1) {
            throw setting.mistake("write namespace.<name>.<clock>=<offset> or namespace.<name>.groups=<patterns>");
        }
        String name = nameAndPart.substring(0, dot);
        String part = nameAndPart.substring(dot + 1);
        if (name.equals("host") || name.equals("initial")) {
            throw setting.mistake("the name '" + name + "' is taken; give the namespace another");
        }
        List<String> parts = parts();
        if (!parts.contains(part)) {
            String nearest = Spelling.nearest(part, parts);
            throw setting.mistake("'" + part + "' is neither a clock nor '" + GROUPS + "'; "
                    + (nearest != null
                            ? "did you mean '" + nearest + "'?"
                            : "the clocks are " + String.join(", ", parts.subList(0, parts.size() - 1))));
        }
        Map<String, Setting> namespace = namespaces.get(name);
        if (namespace == null) {
            namespace = new LinkedHashMap<>();
            namespaces.put(name, namespace);
        }
        namespace.put(part, setting);
    }

    private static List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (ClockId clock : ClockId.values()) {
            parts.add(clock.key());
        }
        parts.add(GROUPS);
        return parts;
    }

    /** The part in brackets of "name (No such file or directory)". */
    private static String reason(FileNotFoundException e, String name) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith(name + " (") ? message.substring(name.length() + 2, message.length() - 1) : message;
    }

    /** Remembers the order, and a key that comes twice: the JDK's class keeps the last in silence. */
    private static final class InOrder extends Properties {
        private static final long serialVersionUID = 1L;
        private final transient List<String> keys = new ArrayList<>();
        private transient String twice;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                twice = (String) key;
            }
            keys.add((String) key);
            return super.put(key, value);
        }
    }
}
