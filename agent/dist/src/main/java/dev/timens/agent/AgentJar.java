package dev.timens.agent;

import dev.timens.agent.options.UserMistake;
import dev.timens.runtime.report.AgentVersion;
import dev.timens.runtime.report.Report;
import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Whether the classes that run are those of the jar on the command line. They need not be: {@code
 * Boot-Class-Path} names the jar's own file, so a jar that was renamed runs the classes of whatever
 * lies beside it under that name.
 */
final class AgentJar {
    private static final String OPTION = "-javaagent:";

    private AgentJar() {}

    /** @throws UserMistake if another build runs */
    static void requireSameBuild(Instrumentation instrumentation) {
        for (String argument : jvmArguments(instrumentation)) {
            if (argument.startsWith(OPTION)) {
                requireSameBuild(jar(argument.substring(OPTION.length())));
            }
        }
    }

    private static File jar(String pathAndOptions) {
        int equals = pathAndOptions.indexOf('=');
        return new File(equals < 0 ? pathAndOptions : pathAndOptions.substring(0, equals));
    }

    private static void requireSameBuild(File named) {
        File running = new File(named.getAbsoluteFile().getParentFile(), AgentVersion.JAR_NAME);
        if (named.getName().equals(AgentVersion.JAR_NAME) || !running.exists()) {
            return;
        }
        String wanted = buildId(named);
        String found = buildId(running);
        if (wanted != null && !wanted.equals(found)) {
            throw new UserMistake("the jar on the command line, " + named.getName() + " (build " + wanted
                    + "), was renamed, and " + running.getName() + " beside it (build " + found
                    + ") would run in its place; give the first its name back, or remove the second.");
        }
    }

    /** The id of a build of this agent; null if the jar is another agent's. */
    private static String buildId(File jar) {
        try (JarFile file = new JarFile(jar)) {
            Manifest manifest = file.getManifest();
            Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
            boolean ours = Premain.class.getName().equals(main.getValue("Premain-Class"));
            return ours ? String.valueOf(main.getValue("Timens-Build-Id")) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * The JVM's arguments, those from JAVA_TOOL_OPTIONS and argument files among them. The public way to
     * them is a management bean, which would initialise JMX before the application can configure it.
     */
    private static String[] jvmArguments(Instrumentation instrumentation) {
        Set<Module> own = Set.of(AgentJar.class.getModule());
        // Opened, as java.lang will be, and not exported: the JDK makes a lambda for each kind, which takes a
        // millisecond.
        Map<String, Set<Module>> opens = Map.of("jdk.internal.misc", own);
        instrumentation.redefineModule(Object.class.getModule(), Set.of(), Map.of(), opens, Set.of(), Map.of());
        try {
            Class<?> vm = Class.forName("jdk.internal.misc.VM", false, null);
            String[] arguments = (String[]) MethodHandles.lookup()
                    .findStatic(vm, "getRuntimeArguments", MethodType.methodType(String[].class))
                    .invokeExact();
            return arguments == null ? new String[0] : arguments;
        } catch (Throwable e) {
            Report.debug("the JVM's arguments cannot be read (" + e + "): whether the jar was renamed is not checked.");
            return new String[0];
        }
    }
}
