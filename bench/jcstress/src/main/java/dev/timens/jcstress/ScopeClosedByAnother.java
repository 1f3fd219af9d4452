package dev.timens.jcstress;

import dev.timens.TimeNamespace;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A scope's owner reads while another thread tries to close it: that is refused, and changes nothing. */
@JCStressTest
@Outcome(id = "1, 0, 0", expect = Expect.ACCEPTABLE, desc = "the scope was not there yet")
@Outcome(id = "1, 0, 1", expect = Expect.ACCEPTABLE, desc = "refused")
@Outcome(expect = Expect.FORBIDDEN, desc = "the owner was moved, or the other was not refused")
@State
public class ScopeClosedByAnother {
    private volatile TimeNamespace.Scope scope;

    @Actor
    public void owner(III_Result r) {
        TimeNamespace.Scope entered = Namespaces.A.enter();
        scope = entered;
        r.r1 = Reading.hours();
        entered.close();
        r.r2 = Reading.hours();
    }

    @Actor
    public void other(III_Result r) {
        TimeNamespace.Scope seen = scope;
        if (seen != null) {
            try {
                seen.close();
                r.r3 = 2;
            } catch (IllegalStateException refused) {
                r.r3 = 1;
            }
        }
    }
}
