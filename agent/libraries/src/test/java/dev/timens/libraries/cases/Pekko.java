package dev.timens.libraries.cases;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pekko.actor.ActorSystem;

/** The scheduler of an actor system. The task runs on the system's dispatcher. */
final class Pekko {
    private Pekko() {}

    static List<Library> all() {
        return List.of(Library.onOthersThread("pekko-rate", Pekko::atFixedRate));
    }

    /** It keeps its rate in ticks of ten milliseconds: the second time may be one early, by the first's delay. */
    private static final long TICKS = 20;

    /** The first time is told by a number of ticks, the second by the clock. */
    private static Delay atFixedRate() {
        ActorSystem system = ActorSystem.create();
        return (millis, task) -> {
            AtomicInteger runs = new AtomicInteger();
            system.getScheduler()
                    .scheduleAtFixedRate(
                            Duration.ZERO,
                            Duration.ofMillis(millis + TICKS),
                            () -> {
                                if (runs.incrementAndGet() == 2) {
                                    task.run();
                                }
                            },
                            system.getDispatcher());
        };
    }
}
