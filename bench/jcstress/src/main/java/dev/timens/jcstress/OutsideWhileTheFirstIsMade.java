package dev.timens.jcstress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A thread outside reads while another makes a namespace: in each JVM's first iteration the one that switches the clock
 * calls to a look-up per thread.
 */
@JCStressTest
@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE, desc = "outside is outside, and whoever made it is inside")
@Outcome(expect = Expect.FORBIDDEN, desc = "a foreign reading")
@State
public class OutsideWhileTheFirstIsMade {
    @Actor
    public void reads(II_Result r) {
        r.r1 = Reading.hours();
    }

    @Actor
    public void makes(II_Result r) {
        Namespaces.made("+7h").run(() -> r.r2 = Reading.hours());
    }
}
