package dev.timens.libraries.cases;

import java.util.List;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.DelayKt;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.GlobalScope;
import kotlinx.coroutines.future.FutureKt;

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
        return (millis, task) -> FutureKt.<Object>future(
                        GlobalScope.INSTANCE,
                        context,
                        CoroutineStart.DEFAULT,
                        (scope, continuation) -> DelayKt.delay(millis, continuation))
                .thenRun(task);
    }
}
