package dev.timens.agent.options;

import dev.timens.instrument.Instrumenter;
import dev.timens.runtime.host.DefaultHostPatterns;
import dev.timens.runtime.host.HostPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The key {@code host}: patterns of the classes that keep host time, beside those of the default list;
 * {@code none} leaves that out.
 */
public final class HostOption {
    private static final String NONE = "none";

    private final List<HostPattern> named = new ArrayList<>();
    private boolean withDefaults = true;

    private HostOption() {}

    /** @param setting null if the key is not given */
    static HostOption read(Setting setting) {
        HostOption host = new HostOption();
        if (setting != null) {
            for (String item : setting.items()) {
                host.add(setting, item);
            }
        }
        return host;
    }

    private void add(Setting setting, String item) {
        if (item.equals(NONE)) {
            withDefaults = false;
            return;
        }
        if (item.equalsIgnoreCase(NONE)) {
            throw setting.mistake("'" + item + "' is no class; did you mean '" + NONE + "'?");
        }
        try {
            HostPattern pattern = HostPattern.of(item, "named by the option host");
            requireNoReader(setting, pattern);
            named.add(pattern);
        } catch (IllegalArgumentException e) {
            throw setting.mistake(e.getMessage());
        }
    }

    /** Classes of the JDK that read a clock for their callers have no time of their own to keep. */
    private static void requireNoReader(Setting setting, HostPattern pattern) {
        if (!pattern.isOfJdk()) {
            return;
        }
        for (String hook : Instrumenter.hooks()) {
            int dot = hook.lastIndexOf('.');
            String owner = hook.substring(0, dot);
            if (pattern.matches(owner.replace('.', '/'))) {
                throw setting.mistake("the pattern '" + pattern + "' matches " + owner
                        + ", which reads a clock for whoever calls it; name the classes that call it");
            }
        }
    }

    /** The patterns that the user named. */
    public List<HostPattern> named() {
        return named;
    }

    /** Whether the default list counts too. */
    public boolean withDefaults() {
        return withDefaults;
    }

    /** All patterns that count. */
    public List<HostPattern> patterns() {
        List<HostPattern> all = new ArrayList<>(named);
        if (withDefaults) {
            all.addAll(DefaultHostPatterns.all());
        }
        return all;
    }
}
