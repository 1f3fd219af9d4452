package dev.timens.agent.options;

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
        try {
            named.add(HostPattern.of(item, "named by the option host"));
        } catch (IllegalArgumentException e) {
            throw setting.mistake(e.getMessage());
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
