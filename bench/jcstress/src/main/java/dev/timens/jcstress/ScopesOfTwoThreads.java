package dev.timens.jcstress;

import dev.timens.TimeNamespace;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Two threads enter and leave nested scopes at once. */
@JCStressTest
@Outcome(id = "1, 0, -2, 0", expect = Expect.ACCEPTABLE, desc = "each in its own, and out again")
@Outcome(expect = Expect.FORBIDDEN, desc = "a foreign reading")
@State
public class ScopesOfTwoThreads {
    @Actor
    @SuppressWarnings("try")
    public void inA(IIII_Result r) {
        try (TimeNamespace.Scope b = Namespaces.B.enter();
                TimeNamespace.Scope a = Namespaces.A.enter()) {
            r.r1 = Reading.hours();
        }
        r.r2 = Reading.hours();
    }

    @Actor
    @SuppressWarnings("try")
    public void inB(IIII_Result r) {
        try (TimeNamespace.Scope a = Namespaces.A.enter();
                TimeNamespace.Scope b = Namespaces.B.enter()) {
            r.r3 = Reading.hours();
        }
        r.r4 = Reading.hours();
    }
}
