package dev.timens.agent.options;

import dev.timens.instrument.Instrumenter;
import dev.timens.instrument.dump.ClassDump;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.pattern.Glob;
import dev.timens.runtime.placement.GroupBindings;
import dev.timens.runtime.report.LogLevel;
import dev.timens.runtime.report.Report;
import dev.timens.runtime.timekeeping.ClockId;
import dev.timens.runtime.timekeeping.Offsets;
import dev.timens.runtime.timekeeping.Timekeeping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the user asked for, typed. For each key the agent argument counts before the system property,
 * that before the environment variable, that before the file.
 */
public final class AgentOptions {
    private final Map<String, Setting> settings = new HashMap<>();
    private final long hostMillis = System.currentTimeMillis();
    private final RestoreOption restore;
    private final Namespace initial;
    private final List<DefinedNamespace> namespaces = new ArrayList<>();
    private final boolean fileTimes;
    private final boolean strict;
    private final boolean enabled;
    private final LogLevel log;
    private final Set<String> hooksOff;
    private final HostOption host;
    private final ClassDump dump;

    private AgentOptions(String argument, boolean late) {
        Map<String, Setting> inArgument = ArgumentSyntax.parse(argument);
        settings.putAll(Surroundings.environment(System.getenv()));
        settings.putAll(Surroundings.properties(System.getProperties()));
        settings.putAll(inArgument);
        Setting config = settings.get(Keys.CONFIG);
        ConfigFile file = config == null ? ConfigFile.none() : ConfigFile.read(config);
        for (Setting setting : file.settings().values()) {
            settings.putIfAbsent(setting.key(), setting);
        }
        enabled = flag(Keys.ENABLED, true);
        if (!enabled) {
            settings.clear(); // nothing else is looked at
        }
        fileTimes = fileTimesAreTheReaders();
        strict = flag(Keys.STRICT, false);
        log = logLevel();
        Report.configure(log, strict); // the native library may have to be loaded from here on, and says so
        NativeOption.apply(settings.get(Keys.NATIVE), settings.get(Keys.NATIVE_DIR));
        hooksOff = namedHooks();
        host = HostOption.read(settings.get(Keys.HOST));
        restore = RestoreOption.read(settings);
        Namespace all = initialNamespace();
        boolean kernels = KernelOption.apply(settings, all.timekeeping(), late, strict);
        initial = kernels ? initialNamespace() : all;
        defineNamespaces(enabled ? file : ConfigFile.none());
        dump = DumpOption.read(settings.get(Keys.DUMP)); // last: it writes
    }

    /**
     * Reads all places.
     *
     * <p>If the options ask for it, this JVM is started again in its own place, and this does not return.
     *
     * @param argument the text after {@code -javaagent:...=}, may be null
     * @param late whether the application runs already
     * @throws UserMistake with the first mistake
     */
    public static AgentOptions read(String argument, boolean late) {
        return new AgentOptions(argument, late);
    }

    /** The initial namespace: {@link Namespace#HOST} if no offset is given. */
    public Namespace initial() {
        return initial;
    }

    /** The namespaces of the file, in its order. */
    public List<DefinedNamespace> namespaces() {
        return namespaces;
    }

    /** The saved clocks that the initial namespace goes on from, or null. */
    public RestoreOption restore() {
        return restore;
    }

    /** Whether file times are those of the reader's namespace, and not the host's. */
    public boolean fileTimes() {
        return fileTimes;
    }

    /** Whether a miss ends the JVM. */
    public boolean strict() {
        return strict;
    }

    /** Whether the agent does anything. */
    public boolean enabled() {
        return enabled;
    }

    public LogLevel log() {
        return log;
    }

    /** The classes that keep host time. */
    public HostOption host() {
        return host;
    }

    /** Hooks to be left out. */
    public Set<String> hooksOff() {
        return hooksOff;
    }

    /** Where rewritten classes are written to, or null. */
    public ClassDump dump() {
        return dump;
    }

    private boolean flag(String key, boolean byDefault) {
        Setting setting = settings.get(key);
        if (setting == null) {
            return byDefault;
        }
        if (setting.value().equals("true") || setting.value().equals("false")) {
            return setting.value().equals("true");
        }
        throw setting.mistake("'" + setting.value() + "' is neither true nor false");
    }

    private boolean fileTimesAreTheReaders() {
        Setting setting = settings.get(Keys.FILES);
        if (setting == null || setting.value().equals("host")) {
            return false;
        }
        if (!setting.value().equals("namespace")) {
            throw setting.mistake("'" + setting.value() + "' is neither host nor namespace");
        }
        String system = System.getProperty("os.name");
        if (!"Linux".equals(system)) {
            throw setting.mistake("file times can be the namespace's on Linux only, and this is " + system
                    + "; write files=host or leave it out");
        }
        return true;
    }

    private LogLevel logLevel() {
        Setting setting = settings.get(Keys.LOG);
        if (setting == null) {
            return LogLevel.INFO;
        }
        for (LogLevel level : LogLevel.values()) {
            if (level.key().equals(setting.value())) {
                return level;
            }
        }
        throw setting.mistake("'" + setting.value() + "' is none of quiet, info, debug");
    }

    private Set<String> namedHooks() {
        Set<String> off = new HashSet<>();
        Setting setting = settings.get(Keys.OFF);
        if (setting == null) {
            return off;
        }
        Set<String> known = Instrumenter.hooks();
        for (String name : setting.items()) {
            if (!known.contains(name)) {
                String nearest = Spelling.nearest(name, known);
                throw setting.mistake("there is no hook '" + name + "'; "
                        + (nearest != null ? "did you mean '" + nearest + "'?" : "log=debug names each hooked class"));
            }
            off.add(name);
        }
        return off;
    }

    private Namespace initialNamespace() {
        Offsets offsets = offsets(Timekeeping.HOST, settings);
        if (restore != null) {
            restore.apply(offsets);
        }
        Timekeeping timekeeping = offsets.fix();
        return timekeeping.isShifted() ? new Namespace("initial", timekeeping) : Namespace.HOST;
    }

    private void defineNamespaces(ConfigFile file) {
        Map<String, Setting> owners = new HashMap<>();
        for (Map.Entry<String, Map<String, Setting>> entry : file.namespaces().entrySet()) {
            Timekeeping timekeeping =
                    offsets(initial.timekeeping(), entry.getValue()).fix();
            List<Glob> globs = new ArrayList<>();
            Setting groups = entry.getValue().get(ConfigFile.GROUPS);
            if (groups == null) {
                Setting any = entry.getValue().values().iterator().next();
                throw any.mistake(
                        "namespace '" + entry.getKey() + "' has no groups, so no thread would be in it; add namespace."
                                + entry.getKey() + ".groups=<patterns>");
            }
            for (String pattern : groups.items()) {
                globs.add(glob(groups, pattern));
                Setting owner = owners.putIfAbsent(pattern, groups);
                if (owner != null) {
                    throw groups.mistake("the pattern '" + pattern + "' is in " + owner.key() + " already; keep one");
                }
            }
            namespaces.add(new DefinedNamespace(new Namespace(entry.getKey(), timekeeping), globs));
        }
    }

    private Offsets offsets(Timekeeping parent, Map<String, Setting> from) {
        Offsets offsets = new Offsets(parent, hostMillis);
        for (ClockId clock : ClockId.values()) {
            Setting setting = from.get(clock.key());
            if (setting != null) {
                try {
                    offsets.set(clock, setting.value());
                } catch (IllegalArgumentException e) {
                    throw setting.mistake(e.getMessage());
                }
            }
        }
        return offsets;
    }

    private static Glob glob(Setting setting, String pattern) {
        try {
            return GroupBindings.pattern(pattern);
        } catch (IllegalArgumentException e) {
            throw setting.mistake(e.getMessage());
        }
    }
}
