package dev.timens.agent.options;

import dev.timens.runtime.saved.Restoration;
import dev.timens.runtime.saved.RestoreRequest;
import dev.timens.runtime.timekeeping.ClockId;
import dev.timens.runtime.timekeeping.Offsets;
import java.time.Duration;
import java.util.Map;

/** The key {@code restore}: a file of saved clocks that the initial namespace goes on from, and how. */
public final class RestoreOption {
    private final Setting setting;
    private final RestoreRequest request;
    private final Restoration restoration;

    private RestoreOption(Setting setting) {
        this.setting = setting;
        try {
            request = RestoreRequest.parse(setting.value());
            restoration = request.restore();
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw setting.mistake(e.getMessage());
        }
    }

    /** Null if the key is not given. */
    static RestoreOption read(Map<String, Setting> settings) {
        Setting setting = settings.get(Keys.RESTORE);
        if (setting == null) {
            return null;
        }
        for (ClockId clock : new ClockId[] {ClockId.MONOTONIC, ClockId.BOOTTIME}) {
            Setting other = settings.get(clock.key());
            if (other != null) {
                throw setting.mistake("it says what " + clock.key() + " shows, and so does " + clock.key() + " in "
                        + other.place() + "; keep one of them");
            }
        }
        Setting kernel = settings.get(Keys.KERNEL);
        if (kernel != null) {
            throw setting.mistake("it cannot be combined with kernel in " + kernel.place()
                    + ", whose namespace has clocks of its own; leave one of them out");
        }
        return new RestoreOption(setting);
    }

    void apply(Offsets offsets) {
        apply(offsets, ClockId.MONOTONIC, restoration.monotonic());
        apply(offsets, ClockId.BOOTTIME, restoration.boottime());
    }

    private void apply(Offsets offsets, ClockId clock, Duration offset) {
        try {
            offsets.set(clock, offset);
        } catch (IllegalArgumentException e) {
            throw setting.mistake("with the clocks of the file '" + request.file() + "', " + e.getMessage()
                    + "; restore one that was saved nearer to this host's clocks, or start without");
        }
    }

    /** What the start line says of it. */
    public String remark() {
        String from = "restored from " + request.file() + " of " + restoration.savedAt();
        return restoration.isOfTheSameClocks() ? from + ", whose clocks are this host's own" : from;
    }

    /** For a JVM whose application has read its clocks already. */
    public UserMistake tooLate() {
        return setting.mistake(
                "the application runs already, and its clocks would jump; give restore to -javaagent when it starts");
    }
}
