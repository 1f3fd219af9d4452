package dev.timens.jcstress;

import dev.timens.TimeNamespace;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A parent leaves its scope while the child that it made there begins; another thread does the same elsewhere. */
@JCStressTest
@Outcome(id = "1, -2", expect = Expect.ACCEPTABLE, desc = "each child is where it was made")
@Outcome(expect = Expect.FORBIDDEN, desc = "a child is elsewhere")
@State
public class ScopeLeftWhileChildReads {
    @Actor
    public void parentInA(II_Result r) {
        Threads.join(startedIn(Namespaces.A, () -> r.r1 = Reading.hours()));
    }

    @Actor
    public void parentInB(II_Result r) {
        Threads.join(startedIn(Namespaces.B, () -> r.r2 = Reading.hours()));
    }

    @SuppressWarnings("try")
    private static Thread startedIn(TimeNamespace namespace, Runnable task) {
        try (TimeNamespace.Scope scope = namespace.enter()) {
            Thread child = new Thread(task);
            child.start();
            return child;
        }
    }
}
