package dev.timens.jcstress;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A group is bound while its first thread starts. */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "bound first: the thread is in the namespace")
@Outcome(
        id = "1, 0",
        expect = Expect.ACCEPTABLE_INTERESTING,
        desc = "bound before the thread ran, or after, not before it was placed")
@Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "refused: the thread runs outside")
@Outcome(expect = Expect.FORBIDDEN, desc = "refused, and the thread is in the namespace all the same; or elsewhere")
@State
public class BindingWhileStarting {
    /** A group is slow to make below one that has many: jcstress makes many states at once. */
    private static final int BELOW_ONE = 256;

    private static final AtomicInteger MADE = new AtomicInteger();
    private static volatile ThreadGroup above = new ThreadGroup("above");

    private final ThreadGroup group = daemonGroup();

    /** Else JDK 17 keeps every group there was. */
    @SuppressWarnings({"deprecation", "removal"})
    private static ThreadGroup daemonGroup() {
        if (MADE.incrementAndGet() % BELOW_ONE == 0) {
            above = new ThreadGroup("above");
        }
        ThreadGroup group = new ThreadGroup(above, "to be bound");
        group.setDaemon(true);
        return group;
    }

    @Actor
    public void binds(II_Result r) {
        try {
            Namespaces.A.bind(group);
            r.r1 = 1;
        } catch (IllegalStateException refused) {
            r.r1 = 2;
        }
    }

    @Actor
    public void starts(II_Result r) {
        Thread thread = new Thread(group, () -> r.r2 = Reading.hours());
        thread.start();
        Threads.join(thread);
    }
}
