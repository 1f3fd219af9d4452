package dev.timens.jcstress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A thread reads in its namespace while another makes one more and enters it. The first of a JVM switches it. */
@JCStressTest
@Outcome(id = "1, 7", expect = Expect.ACCEPTABLE, desc = "each reads where it is")
@Outcome(expect = Expect.FORBIDDEN, desc = "a foreign reading")
@State
public class LookUpWhileOthersAreMade {
    @Actor
    public void reads(II_Result r) {
        Namespaces.A.run(() -> r.r1 = Reading.hours());
    }

    @Actor
    public void makes(II_Result r) {
        Namespaces.made("+7h").run(() -> r.r2 = Reading.hours());
    }
}
