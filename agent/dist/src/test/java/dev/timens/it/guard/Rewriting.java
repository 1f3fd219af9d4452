package dev.timens.it.guard;

import dev.timens.instrument.boundary.BoundaryHooks;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** What the boundary table makes of the calls of a JDK: found by rewriting its classes as the agent does. */
final class Rewriting {
    private final Set<ClockCall> before;
    private final Set<ClockCall> after;
    private final BoundaryHooks hooks;

    private Rewriting(Set<ClockCall> before, Set<ClockCall> after, BoundaryHooks hooks) {
        this.before = before;
        this.after = after;
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
        return new Rewriting(scan.clockCalls(), rewritten.clockCalls(), hooks);
    }

    /** Whether a row of the table rewrites the call: shifts a raw clock, or makes a derived one the host's. */
    boolean rewrites(ClockCall call) {
        if (!hooks.concern(call.type().replace('.', '/'))) {
            return false;
        }
        if (!after.contains(call)) {
            return true;
        }
        // A calendar is made as before, and then set to a host time that the method did not read before.
        ClockCall host = new ClockCall(
                call.module(), call.type(), call.method(), "java.lang.System.currentTimeMillis", Clock.Kind.RAW);
        return call.kind() == Clock.Kind.DERIVED && after.contains(host) && !before.contains(host);
    }
}
