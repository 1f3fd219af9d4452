package dev.timens.it.guard;

import dev.timens.instrument.boundary.BoundaryHooks;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** What the boundary table makes of the calls of a JDK: found by rewriting its classes as the agent does. */
final class Rewriting {
    private final Set<ClockCall> before;
    private final CallScan rewritten;
    private final Set<ClockCall> after;
    private final BoundaryHooks hooks;

    private Rewriting(Set<ClockCall> before, CallScan rewritten, BoundaryHooks hooks) {
        this.before = before;
        this.rewritten = rewritten;
        this.after = rewritten.clockCalls();
        this.hooks = hooks;
    }

    static Rewriting of(JdkImage image, CallScan scan, BoundaryHooks hooks) throws IOException {
        CallScan rewritten = scan.andFurther();
        Set<String> done = new TreeSet<>();
        for (ClockCall call : scan.clockCalls()) {
            String type = call.type().replace('.', '/');
            if (hooks.concern(type) && done.add(type)) {
                rewritten.read(call.module(), hooks.rewrite(type, image.classFile(call.module(), type)));
            }
        }
        return new Rewriting(scan.clockCalls(), rewritten, hooks);
    }

    /** Whether a row of the table rewrites the call: shifts a raw clock, or makes a derived one the host's. */
    boolean rewrites(ClockCall call) {
        if (!hooks.concern(call.type().replace('.', '/'))) {
            return false;
        }
        if (call.kind() == Clock.Kind.RAW || !after.contains(call)) {
            return !after.contains(call);
        }
        // A deadline is converted before the call, a calendar is set to a host time after it.
        ClockCall host = new ClockCall(
                call.module(), call.type(), call.method(), "java.lang.System.currentTimeMillis", Clock.Kind.RAW);
        return rewritten.asksForHostTime(call) || after.contains(host) && !before.contains(host);
    }
}
