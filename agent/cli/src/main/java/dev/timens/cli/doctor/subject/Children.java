package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.child.ChildProgram;
import dev.timens.cli.doctor.machine.ChildJvm;
import dev.timens.cli.doctor.machine.ChildOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** The JVMs that are looked at: all are started at once, and waited for when first asked. */
public final class Children {
    /** Into the past, so that a wait that is not converted ends at once; far enough for another year. */
    private static final int DAYS = 800;

    private static final String NANOS = Long.toString(Duration.ofHours(1).toNanos());
    private static final String MILLIS = Long.toString(-Duration.ofDays(DAYS).toMillis());

    /** What is called often is compiled before the loop goes on: compiled calls are what is read then. */
    private static final List<String> COMPILED = List.of("-Xbatch", "-XX:+UseSerialGC");

    private final FutureTask<ChildOutcome> idle;
    private final FutureTask<ChildOutcome> initial;
    private final FutureTask<ChildOutcome> namespace;

    public Children(Path jar) {
        initial = start(jar, child -> child.jvmOptions(COMPILED)
                .agentOptions("monotonic=+1h,realtime=-" + DAYS + "d,log=quiet")
                .run(ChildProgram.class, "initial", NANOS, MILLIS));
        namespace = start(jar, child -> child.jvmOptions(COMPILED)
                .agentOptions("log=quiet")
                .run(ChildProgram.class, "namespace", NANOS, MILLIS));
        idle = start(jar, child -> child.run(ChildProgram.class, "idle"));
    }

    private static FutureTask<ChildOutcome> start(Path jar, Function<ChildJvm, ChildOutcome> run) {
        FutureTask<ChildOutcome> task = new FutureTask<>(() -> run.apply(new ChildJvm(jar)));
        Thread thread = new Thread(task, "child");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** The agent without an option. */
    ChildOutcome idle() {
        return outcome(idle);
    }

    /** The agent with offsets for the whole JVM. */
    ChildOutcome initial() {
        return outcome(initial);
    }

    /** A namespace for some threads. */
    ChildOutcome namespace() {
        return outcome(namespace);
    }

    private static ChildOutcome outcome(FutureTask<ChildOutcome> task) {
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
