package dev.timens.jcstress;

import dev.timens.TimeNamespace;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A thread is made in one namespace, whose maker then goes on to another, and started from a second one. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "the thread was not there yet")
@Outcome(id = "1, -2", expect = Expect.ACCEPTABLE, desc = "the child is where it was made, its starter where that was")
@Outcome(expect = Expect.FORBIDDEN, desc = "the child is elsewhere")
@State
public class ThreadStartedByAnother {
    private volatile Thread child;
    private int childHours;

    @Actor
    @SuppressWarnings("try")
    public void makes() {
        try (TimeNamespace.Scope a = Namespaces.A.enter()) {
            child = new Thread(() -> childHours = Reading.hours());
            try (TimeNamespace.Scope b = Namespaces.B.enter()) {
                Reading.hours();
            }
        }
    }

    @Actor
    @SuppressWarnings("try")
    public void starts(II_Result r) {
        Thread made = child;
        if (made != null) {
            try (TimeNamespace.Scope b = Namespaces.B.enter()) {
                made.start();
                r.r2 = Reading.hours();
            }
            Threads.join(made);
            r.r1 = childHours;
        }
    }
}
