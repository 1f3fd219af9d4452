package dev.timens.agent.options;

import dev.timens.runtime.saved.Restoration;
import dev.timens.runtime.saved.RestoreMode;
import dev.timens.runtime.saved.SavedClocks;
import dev.timens.runtime.saved.UnusableFileException;
import dev.timens.runtime.timekeeping.ClockId;
import dev.timens.runtime.timekeeping.Offsets;
import java.time.Duration;
import java.util.Map;

/** The key {@code restore}: a file of saved clocks that the initial namespace goes on from, and how. */
public final class RestoreOption {
    private final Setting setting;
    private final String file;
    private final SavedClocks saved;
    private final Restoration restoration;

    private RestoreOption(Setting setting, String file, RestoreMode mode) {
        this.setting = setting;
        this.file = file;
        try {
            saved = SavedClocks.read(file);
        } catch (UnusableFileException e) {
            throw setting.mistake(e.getMessage());
        }
        try {
            restoration = Restoration.of(saved, mode);
        } catch (UnsupportedOperationException e) {
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
        int colon = setting.value().lastIndexOf(':');
        String file = colon < 0 ? setting.value() : setting.value().substring(0, colon);
        RestoreMode mode =
                colon < 0 ? RestoreMode.RESUME : mode(setting, setting.value().substring(colon + 1));
        if (file.isBlank()) {
            throw setting.mistake("it names no file; write restore=<file>");
        }
        return new RestoreOption(setting, file, mode);
    }

    private static RestoreMode mode(Setting setting, String text) {
        for (RestoreMode mode : RestoreMode.values()) {
            if (mode.key().equals(text)) {
                return mode;
            }
        }
        throw setting.mistake("'" + text + "' after the last colon is neither resume nor elapsed");
    }

    void apply(Offsets offsets) {
        apply(offsets, ClockId.MONOTONIC, restoration.monotonic());
        apply(offsets, ClockId.BOOTTIME, restoration.boottime());
    }

    private void apply(Offsets offsets, ClockId clock, Duration offset) {
        try {
            offsets.set(clock, offset);
        } catch (IllegalArgumentException e) {
            throw setting.mistake("with the clocks of the file '" + file + "', " + e.getMessage()
                    + "; restore one that was saved nearer to this host's clocks, or start without");
        }
    }

    /** What the start line says of it. */
    public String remark() {
        String from = "restored from " + file + " of " + saved.savedAt();
        return restoration.isOfTheSameClocks() ? from + ", whose clocks are this host's own" : from;
    }

    /** For a JVM whose application has read its clocks already. */
    public UserMistake tooLate() {
        return setting.mistake(
                "the application runs already, and its clocks would jump; give restore to -javaagent when it starts");
    }
}
