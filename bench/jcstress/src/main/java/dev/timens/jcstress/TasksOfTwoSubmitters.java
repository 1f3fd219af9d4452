package dev.timens.jcstress;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A thread in a namespace and one outside submit to the common pool at once. */
@JCStressTest
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "each task is where its submitter is")
@Outcome(expect = Expect.FORBIDDEN, desc = "a task is elsewhere")
@State
public class TasksOfTwoSubmitters {
    @Actor
    public void inA(II_Result r) {
        Namespaces.A.run(() -> r.r1 = submitted().join());
    }

    @Actor
    public void outside(II_Result r) {
        r.r2 = submitted().join();
    }

    private static ForkJoinTask<Integer> submitted() {
        return ForkJoinPool.commonPool().submit(Reading::hours);
    }
}
