package dev.timens.libraries.cases;

import java.util.List;
import kotlin.Unit;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.DelayKt;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.GlobalScope;
import kotlinx.coroutines.Job;

/** Coroutines of Kotlin that delay. */
final class Coroutines {
    private Coroutines() {}

    static List<Library> all() {
        return List.of(
                // Unconfined: the delay is asked for by the calling thread, and waited for by the library's.
                Library.timer("coroutines-unconfined", () -> in(Dispatchers.getUnconfined())),
                Library.timer("coroutines-default", () -> in(Dispatchers.getDefault())),
                Library.timer("coroutines-io", () -> in(Dispatchers.getIO())));
    }

    private static Delay in(CoroutineContext context) {
        return (millis, task) -> {
            Job job = BuildersKt.launch(
                    GlobalScope.INSTANCE,
                    context,
                    CoroutineStart.LAZY,
                    (scope, continuation) -> DelayKt.delay(millis, continuation));
            // Before it is started: once it has ended, the caller would run the task.
            job.invokeOnCompletion(failure -> {
                task.run();
                return Unit.INSTANCE;
            });
            job.start();
        };
    }
}
