package dev.timens.it.laziness;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;

/** What any agent costs: a transformer that changes nothing. */
public final class DoNothingAgent {
    private DoNothingAgent() {}

    public static void premain(String argument, Instrumentation instrumentation) {
        instrumentation.addTransformer(new ClassFileTransformer() {}, true);
    }
}
