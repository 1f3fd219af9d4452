package dev.timens.agent.options;

import dev.timens.instrument.dump.ClassDump;
import java.io.File;
import java.io.IOException;

/** The directory that rewritten classes are written to. */
final class DumpOption {
    private DumpOption() {}

    /** Makes the directory if it is not there. Null if there is no such setting. */
    static ClassDump read(Setting setting) {
        if (setting == null) {
            return null;
        }
        if (setting.value().isBlank()) {
            throw setting.mistake("it names no directory; write dump=<directory>");
        }
        try {
            return ClassDump.into(new File(setting.value()));
        } catch (IOException e) {
            throw setting.mistake("classes cannot be written to '" + setting.value() + "': " + e.getMessage()
                    + "; name a directory that can be made or written to");
        }
    }
}
