package dev.timens.agent.options;

import dev.timens.kernel.NativeLibrary;
import dev.timens.kernel.NotAvailableException;

/** The keys {@code native} and {@code native.dir}. */
final class NativeOption {
    private NativeOption() {}

    /**
     * Tells the library before anything can need it; loads it, if it is required.
     *
     * @param use null if the key is not given; so is the other
     */
    static void apply(Setting use, Setting directory) {
        NativeUse asked = use == null ? NativeUse.AUTO : use(use);
        NativeLibrary.configure(asked == NativeUse.OFF, directory == null ? null : folder(directory));
        if (asked == NativeUse.REQUIRED) {
            try {
                NativeLibrary.require();
            } catch (NotAvailableException e) {
                throw use.mistake(e.clause());
            }
        }
    }

    private static NativeUse use(Setting setting) {
        for (NativeUse use : NativeUse.values()) {
            if (use.key().equals(setting.value())) {
                return use;
            }
        }
        throw setting.mistake("'" + setting.value() + "' is none of off, auto, required");
    }

    private static String folder(Setting setting) {
        if (setting.value().isBlank()) {
            throw setting.mistake("it names no folder; write " + Keys.NATIVE_DIR + "=<folder>");
        }
        return setting.value();
    }
}
