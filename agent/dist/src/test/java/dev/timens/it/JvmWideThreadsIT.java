package dev.timens.it;

import dev.timens.it.shared.JvmWideThreads;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads with which the JDK serves the whole JVM belong to nobody, whoever needs them first. */
class JvmWideThreadsIT {
    private static final List<String> THREADS = List.of(
            "rmi-call",
            "jmx-monitor",
            "async-channel",
            "async-file",
            "awt-event",
            "preferences-listener",
            "jfr-periodic");
    private static final List<String> CALLERS = List.of("+1h", "-2h", "none");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theyAreInTheInitialNamespace(Jdk jdk) {
        Verdicts.of(jvm(jdk).agent().run(JvmWideThreads.class)).areOk(CellNames.product(THREADS, CALLERS));
    }

    /**
     * The control: threads inherit the namespace of the one who made them first. Where the JDK has them inherit
     * nothing, only a hook can put them there, and the same hook looks for whom they are.
     */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheHooksTheyAreWhereTheyWereFirstNeeded(Jdk jdk) {
        List<String> wrong = jdk.feature() == 17
                ? List.of("rmi-call", "async-channel", "async-file", "jfr-periodic")
                : List.of("rmi-call", "jfr-periodic");
        Verdicts.of(jvm(jdk).agent("off=java.lang.Thread.<init>:java.util.concurrent.ThreadPoolExecutor.<init>")
                        .run(JvmWideThreads.class))
                .areOkExcept(CellNames.product(THREADS, CALLERS), CellNames.product(wrong, CALLERS));
    }

    private ForkedJvm jvm(Jdk jdk) {
        return ForkedJvm.on(jdk).option("-Djava.awt.headless=true", "-Djava.util.prefs.userRoot=" + folder);
    }
}
