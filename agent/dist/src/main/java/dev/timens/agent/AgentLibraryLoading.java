package dev.timens.agent;

import dev.timens.kernel.LibraryLoading;
import dev.timens.runtime.report.Report;
import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Set;

/**
 * Loads the native library in a JVM with the agent.
 *
 * <p>From JDK 24 the JVM warns when code without {@code --enable-native-access} loads a library, in four lines that
 * name a class of the agent's, and then lets all code of unnamed modules go on unwarned. Here one line says what to
 * add, and the library is loaded by the call below the warning: the application's own first native access is warned
 * of as if the agent were not there. Where the JVM is told to deny native access, it is asked and denies.
 */
final class AgentLibraryLoading implements LibraryLoading {
    /** JEP 472: where loading a library without leave began to be warned of. */
    private static final int FIRST_TO_WARN = 24;

    private final Instrumentation instrumentation;

    AgentLibraryLoading(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    @Override
    public void load(Class<?> of, File library) {
        if (Runtime.version().feature() < FIRST_TO_WARN || !isWarnedOf(of) || !loadBelowTheWarning(of, library)) {
            System.load(library.getPath());
        }
    }

    private boolean isWarnedOf(Class<?> of) {
        openTo(of.getModule());
        try {
            // As java.lang.Module.ensureNativeAccess asks.
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            boolean enabled = (boolean)
                    lookup.findVirtual(Module.class, "isNativeAccessEnabled", MethodType.methodType(boolean.class))
                            .invokeExact(of.getModule());
            Class<?> bootstrap = Class.forName("jdk.internal.module.ModuleBootstrap", false, null);
            Class<?> mode = Class.forName("jdk.internal.module.ModuleBootstrap$IllegalNativeAccess", false, null);
            Object illegal = lookup.findStatic(bootstrap, "illegalNativeAccess", MethodType.methodType(mode))
                    .invoke();
            return !enabled && illegal.toString().equals("WARN");
        } catch (Throwable e) {
            Report.debug("whether native access is enabled cannot be told (" + e + "): the JVM says it itself.");
            return false;
        }
    }

    /** False if this JDK has no such call: then the library is loaded as any, with the JVM's own warning. */
    private static boolean loadBelowTheWarning(Class<?> of, File library) {
        MethodHandle load;
        Object libraries;
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Class<?> bootLoader = Class.forName("jdk.internal.loader.BootLoader", false, null);
            Class<?> all = Class.forName("jdk.internal.loader.NativeLibraries", false, null);
            Class<?> one = Class.forName("jdk.internal.loader.NativeLibrary", false, null);
            libraries = lookup.findStatic(bootLoader, "getNativeLibraries", MethodType.methodType(all))
                    .invoke();
            load = lookup.findVirtual(all, "loadLibrary", MethodType.methodType(one, Class.class, File.class));
        } catch (Throwable e) {
            Report.debug("the native library is loaded with the JVM's own warning (" + e + ").");
            return false;
        }
        Report.info("the native library is loaded although native access is not enabled, which a later JDK will deny;"
                + " add --enable-native-access=ALL-UNNAMED to the JVM's options.");
        load(load, libraries, of, library);
        return true;
    }

    private static void load(MethodHandle load, Object libraries, Class<?> of, File library) {
        try {
            Object loaded = load.invoke(libraries, of, library);
            if (loaded == null) {
                throw new UnsatisfiedLinkError("Can't load library: " + library);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e); // not declared by the JDK's method
        }
    }

    private void openTo(Module own) {
        Set<Module> to = Set.of(own);
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of("jdk.internal.loader", to, "jdk.internal.module", to),
                Map.of(),
                Set.of(),
                Map.of());
    }
}
