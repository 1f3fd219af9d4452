package dev.timens.instrument;

import dev.timens.instrument.boundary.BoundaryHooks;
import dev.timens.instrument.callsite.CallSiteRedirection;
import dev.timens.instrument.canary.Canary;
import dev.timens.instrument.check.ReadingsCheck;
import dev.timens.instrument.dispatcher.DispatcherClass;
import dev.timens.instrument.dispatcher.Templates;
import dev.timens.instrument.dump.ClassDump;
import dev.timens.instrument.dump.DumpingTransformer;
import dev.timens.runtime.activation.Activation;
import dev.timens.runtime.activation.Mode;
import dev.timens.runtime.dispatch.RedirectedMethods;
import dev.timens.runtime.dispatch.RedirectedMethods.ClassFileRedirection;
import dev.timens.runtime.host.HostCaller;
import dev.timens.runtime.host.HostClasses;
import dev.timens.runtime.lookup.CurrentNamespace;
import dev.timens.runtime.placement.ThreadPlacement;
import dev.timens.runtime.report.Report;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** Puts the dispatcher and the transformer in place, and takes the JVM from mode to mode. */
public final class Instrumenter implements Activation.Switch, Runnable {
    private final Instrumentation instrumentation;
    private final DispatcherClass dispatcher;
    private final BoundaryHooks boundary;
    private final ClockTransformer transformer;
    private final ReadingsCheck check;
    private Class<?> dispatcherClass;

    private Instrumenter(Instrumentation instrumentation, Set<String> hooksOff, boolean fileTimes) {
        this.instrumentation = instrumentation;
        Templates templates = new Templates();
        dispatcher = new DispatcherClass(templates);
        boundary = new BoundaryHooks(Runtime.version().feature(), hooksOff, fileTimes);
        check = new ReadingsCheck(hooksOff);
        CallSiteRedirection redirection = new CallSiteRedirection(DispatcherClass.NAME, hooksOff);
        transformer = new ClockTransformer(redirection, templates, dispatcher, boundary, new RoadHooks(this));
    }

    /** The names of all hooks in this JDK: the redirections in application classes, and the boundary's. */
    public static Set<String> hooks() {
        Set<String> names = CallSiteRedirection.names();
        names.addAll(BoundaryHooks.names(Runtime.version().feature()));
        return names;
    }

    /**
     * Redirects clock calls from now on, and those of application classes that are loaded already. No
     * time is shifted by that.
     *
     * @param first the mode that is required next, before the application runs; {@link Mode#IDLE} if it runs or
     *     nothing is known. The dispatcher begins with its bodies: to exchange them takes milliseconds
     * @param hooksOff those of {@link #hooks()} that are left out
     * @param fileTimes whether file times are the reader's too
     * @param dump where rewritten classes are written to; null for nowhere
     * @throws IllegalStateException if clock calls cannot be redirected in this JVM
     */
    public static void install(
            Instrumentation instrumentation, Mode first, Set<String> hooksOff, boolean fileTimes, ClassDump dump) {
        Instrumenter instrumenter = new Instrumenter(instrumentation, hooksOff, fileTimes);
        // Retransformable, so that agents that are not see the bytes on disk (JaCoCo's class ids), and
        // so that nobody's retransformation undoes what is written here.
        instrumenter.noteLoadedBoundaryClasses();
        ClassFileTransformer transformer = instrumenter.transformer;
        ClassFileRedirection redirection = instrumenter.transformer;
        if (dump != null) {
            DumpingTransformer dumping = new DumpingTransformer(transformer, redirection, dump);
            transformer = dumping;
            redirection = dumping;
        }
        instrumentation.addTransformer(transformer, true);
        instrumenter.dispatcherClass = instrumenter.dispatcher.define(instrumentation, first);
        Set<String> redirected = CallSiteRedirection.names();
        redirected.removeAll(hooksOff);
        RedirectedMethods.install(instrumenter.dispatcherClass, redirection, Set.copyOf(redirected));
        instrumenter.requireCanary();
        instrumenter.retransformEach(instrumenter.loadedApplicationClasses());
        Activation.install(instrumenter);
    }

    @Override
    public void activate(Mode from, Mode to) {
        if (to == Mode.FULL) {
            loadLookUp();
            BoundaryHooks.loadWhatVirtualThreadsUse(Runtime.version().feature());
        }
        retransformEach(neededIn(to));
        try {
            flip(to);
        } catch (RuntimeException | LinkageError e) {
            dispatcher.use(from);
            throw e;
        }
        check.run(to);
        if (Report.isDebug()) {
            Report.debug("mode " + from + " -> " + to);
        }
    }

    /**
     * Before anything changes: finds out whether this JDK keeps thread-locals where expected, and loads
     * what the hooks in thread creation use. None of the calls changes anything: the thread is
     * placed where it is.
     */
    private static void loadLookUp() {
        CurrentNamespace.get();
        HostCaller.isCalling();
        HostCaller.isMaking(Thread.currentThread());
        ThreadPlacement.platformThreadMade(Thread.currentThread());
        ThreadPlacement.virtualThreadMade(Thread.currentThread());
    }

    private void flip(Mode to) {
        if (dispatcher.wasDefinedFor(to)) {
            return;
        }
        dispatcher.use(to);
        // The canary too: agents that came since it loaded show now whether they undo redirections.
        retransform(dispatcherClass, Canary.class);
        if (dispatcher.written() != to) {
            throw new IllegalStateException("The JVM did not ask for the dispatcher's new bodies.");
        }
    }

    private void requireCanary() {
        Canary.nanoTime();
        if (!transformer.redirectedCanary()) {
            throw new IllegalStateException("A class with a clock call was loaded and not redirected:"
                    + " another agent may have removed the call, or this JVM does not transform classes.");
        }
    }

    /** Called by {@link RoadHooks}, once. */
    @Override
    public void run() {
        List<Class<?>> roads = new ArrayList<>();
        for (Class<?> candidate : loadedBoundaryClasses()) {
            if (boundary.hasRoads(internalName(candidate))) {
                roads.add(candidate);
            }
        }
        retransformEach(roads);
        check.roadsAreHooked();
    }

    /** What else of the boundary was loaded before the agent. Threads differ in full mode only. */
    private List<Class<?>> neededIn(Mode mode) {
        List<Class<?>> needed = new ArrayList<>();
        for (Class<?> candidate : loadedBoundaryClasses()) {
            String name = internalName(candidate);
            if (!boundary.hasRoads(name) && (!boundary.isOfThreads(name) || mode == Mode.FULL)) {
                needed.add(candidate);
            }
        }
        return needed;
    }

    /** Classes of the boundary that were loaded before the agent and are not hooked yet. */
    private List<Class<?>> loadedBoundaryClasses() {
        List<Class<?>> loaded = new ArrayList<>();
        Set<String> owners = boundary.owners();
        for (Class<?> candidate : instrumentation.getAllLoadedClasses()) {
            if (owners.contains(candidate.getName())
                    && !boundary.isHooked(internalName(candidate))
                    && transformer.isJdk(candidate)) {
                loaded.add(candidate);
            }
        }
        return loaded;
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private void noteLoadedBoundaryClasses() {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            // Pools and tasks. To ask each class for its name would make a thousand strings.
            boolean mayGetField = Executor.class.isAssignableFrom(loaded) || Future.class.isAssignableFrom(loaded);
            if (mayGetField && loaded.getClassLoader() == null) {
                boundary.loadedBefore(internalName(loaded));
            }
        }
    }

    private List<Class<?>> loadedApplicationClasses() {
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> candidate : instrumentation.getAllLoadedClasses()) {
            if (!candidate.isArray()
                    && !candidate.isHidden()
                    && (!transformer.isJdk(candidate) || HostClasses.containOfJdk(candidate))
                    && !isOwn(candidate)
                    && instrumentation.isModifiableClass(candidate)) {
                loaded.add(candidate);
            }
        }
        return loaded;
    }

    private static boolean isOwn(Class<?> candidate) {
        return candidate.getClassLoader() == null && candidate.getName().startsWith("dev.timens.");
    }

    /** All at once; if the JVM refuses that, one by one, so that only those at fault are missed. */
    private void retransformEach(List<Class<?>> classes) {
        try {
            retransform(classes.toArray(new Class<?>[0]));
        } catch (RuntimeException | LinkageError some) {
            for (Class<?> each : classes) {
                try {
                    retransform(each);
                } catch (RuntimeException | LinkageError e) {
                    Report.miss(
                            each.getName(),
                            "class " + each.getName() + " keeps host time: the JVM refused its new form, " + e + ".");
                }
            }
        }
    }

    private void retransform(Class<?>... classes) {
        try {
            if (classes.length > 0) {
                instrumentation.retransformClasses(classes);
            }
        } catch (UnmodifiableClassException e) {
            throw new IllegalStateException("A class cannot be modified: " + e.getMessage(), e);
        }
    }
}
