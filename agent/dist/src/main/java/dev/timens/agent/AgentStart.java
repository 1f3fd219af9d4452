package dev.timens.agent;

import dev.timens.agent.options.AgentOptions;
import dev.timens.agent.options.DefinedNamespace;
import dev.timens.agent.options.UserMistake;
import dev.timens.instrument.Instrumenter;
import dev.timens.kernel.NativeLibrary;
import dev.timens.runtime.activation.Activation;
import dev.timens.runtime.activation.Mode;
import dev.timens.runtime.host.HostClasses;
import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.pattern.Glob;
import dev.timens.runtime.placement.GroupBindings;
import dev.timens.runtime.placement.ThreadPlacement;
import dev.timens.runtime.report.Report;
import java.lang.instrument.Instrumentation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Starts the agent. A mistake of the user's stops the JVM, or fails the attach; nothing is half shifted. */
public final class AgentStart {
    private static boolean started;

    private AgentStart() {}

    /**
     * Called by {@link Premain}, whichever loader that is in.
     *
     * @param late whether the application runs already
     */
    public static void start(String argument, Instrumentation instrumentation, boolean late) {
        AttachRequest request = AttachRequest.of(argument, late);
        try {
            startOnce(request.options(), instrumentation, late);
            request.answer("", instrumentation);
        } catch (UserMistake e) {
            fail(e.getMessage(), request, instrumentation, late);
        } catch (RuntimeException | LinkageError e) {
            // A premain that throws ends in an abort of the JVM among assertions.
            String state = late ? "The application goes on as it was." : "The application was not started.";
            fail("the agent could not start: " + e + ". " + state, request, instrumentation, late);
        }
    }

    private static void fail(String sentence, AttachRequest request, Instrumentation instrumentation, boolean late) {
        if (request.answer(sentence, instrumentation)) {
            return;
        }
        Report.warn(sentence);
        if (late) {
            throw new AttachRefusedException(sentence);
        }
        System.exit(Report.MISTAKE);
    }

    private static synchronized void startOnce(String argument, Instrumentation instrumentation, boolean late) {
        if (late && SaveRequest.isOne(argument)) {
            SaveRequest.serve(argument, started);
            return;
        }
        if (started) {
            throw new UserMistake(
                    "the agent is attached already; give -javaagent of its jar once, and attach it once.");
        }
        AgentJar.requireSameBuild(instrumentation);
        NativeLibrary.loadBy(new AgentLibraryLoading(instrumentation));
        AgentOptions options = AgentOptions.read(argument, late);
        if (!options.enabled()) {
            return;
        }
        if (late && options.restore() != null) {
            throw options.restore().tooLate();
        }
        HostClasses.install(options.host().patterns());
        InitialNamespace.define(options.initial());
        Instrumenter.install(
                instrumentation,
                late ? Mode.IDLE : needed(options),
                options.hooksOff(),
                options.fileTimes(),
                options.dump());
        started = true;
        shift(options, late);
        StartLine.say(options, late);
    }

    /** The mode that this JVM needs at once. */
    private static Mode needed(AgentOptions options) {
        if (!options.namespaces().isEmpty()) {
            return Mode.FULL;
        }
        return options.initial().timekeeping().isShifted() ? Mode.UNIFORM : Mode.IDLE;
    }

    private static void shift(AgentOptions options, boolean late) {
        Mode needed = needed(options);
        if (needed == Mode.FULL) {
            GroupBindings.setPatterns(patterns(options));
        }
        Activation.require(needed);
        if (needed == Mode.FULL) {
            placeRunning(late);
        }
    }

    private static Map<Glob, Namespace> patterns(AgentOptions options) {
        Map<Glob, Namespace> patterns = new LinkedHashMap<>();
        for (DefinedNamespace defined : options.namespaces()) {
            for (Glob glob : defined.groups()) {
                patterns.put(glob, defined.namespace());
            }
        }
        return patterns;
    }

    /** A thread's entry is its own once the application runs. */
    private static void placeRunning(boolean late) {
        if (!late) {
            ThreadPlacement.placeRunning();
            return;
        }
        int count = ThreadPlacement.countRunningElsewhere();
        if (count > 0) {
            Report.warn(count + " threads of these groups run already and keep the initial namespace;"
                    + " only threads that are made from now on are placed.");
        }
    }
}
