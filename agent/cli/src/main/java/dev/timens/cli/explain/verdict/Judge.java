package dev.timens.cli.explain.verdict;

import dev.timens.cli.explain.facts.JdkCalls;
import dev.timens.cli.explain.facts.Kind;
import dev.timens.cli.explain.facts.Known;
import dev.timens.cli.explain.scan.Call;
import dev.timens.cli.explain.scan.Form;
import dev.timens.instrument.callsite.CallSiteRedirection;

/** Says what the agent does with a call. Decides nothing itself: it asks the agent's tables. */
final class Judge {
    private static final String LOOK_UP = "java.lang.invoke.MethodHandles$Lookup.findStatic";
    private static final String REFLECTION = "jdk.internal.reflect.ReflectionFactory.newMethodAccessor";

    private final JdkCalls jdk;
    private final Hierarchy hierarchy;

    Judge(JdkCalls jdk, Hierarchy hierarchy) {
        this.jdk = jdk;
        this.hierarchy = hierarchy;
    }

    /**
     * @param refusal why the agent cannot redirect the class the call is in, or null
     * @return null if the call has nothing to do with time
     */
    Finding of(Call call, String refusal) {
        if (call.form() == Form.NATIVE) {
            return new Finding(call, Effect.NATIVE, null, "native code reads the host's clocks, if it reads any");
        }
        if (CallSiteRedirection.isRedirected(call.owner(), call.name(), call.descriptor())) {
            return call.form() == Form.BY_NAME ? ofLookUp(call) : ofRedirected(call, refusal);
        }
        Known known = hierarchy.known(call.owner(), call.name(), call.descriptor());
        return known == null || isOnlyALengthByName(call, known) ? null : of(call, known);
    }

    /** Of a method that is looked up only the name is known, and those of waits are common names. */
    private static boolean isOnlyALengthByName(Call call, Known known) {
        return call.form() == Form.BY_NAME && known.kind() != Kind.READING;
    }

    private static Finding ofRedirected(Call call, String refusal) {
        if (refusal != null) {
            return new Finding(
                    call, Effect.KEEPS_HOST, null, "the agent cannot redirect calls of this class: " + refusal);
        }
        return new Finding(
                call,
                Effect.REDIRECTED,
                null,
                "the call goes to java.lang.TimensDispatcher, which knows the thread's namespace");
    }

    private Finding ofLookUp(Call call) {
        String hook = call.lookedUpBy().startsWith("find") ? LOOK_UP : REFLECTION;
        if (jdk.isHooked(hook)) {
            return new Finding(call, Effect.REDIRECTED, hook, "who looks it up gets the dispatcher's method");
        }
        return new Finding(
                call, Effect.KEEPS_HOST, null, "a clock that is found by name, and " + hook + " is not hooked");
    }

    private static Finding of(Call call, Known known) {
        switch (known.kind()) {
            case RELATIVE_WAIT:
                return new Finding(
                        call, Effect.RELATIVE_WAIT, null, "takes as long in a namespace as outside: " + known.why());
            case FILE_TIME:
                return new Finding(call, Effect.FILE_TIME, null, known.why());
            case CAUTION:
                return new Finding(call, Effect.TAKE_CARE, null, known.why());
            default:
                return ofBoundary(call, known);
        }
    }

    private static Finding ofBoundary(Call call, Known known) {
        if (known.hook() == null) {
            return new Finding(call, Effect.KEEPS_HOST, null, known.why() + "; the agent has no hook for it");
        }
        Effect effect = known.kind() == Kind.READING ? Effect.HOOKED : Effect.CONVERTED;
        return new Finding(call, effect, known.hook(), known.why());
    }
}
