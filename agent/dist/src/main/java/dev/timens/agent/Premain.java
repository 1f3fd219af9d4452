package dev.timens.agent;

import dev.timens.runtime.report.AgentVersion;
import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.util.jar.JarFile;

/**
 * What the jar's manifest names. Runs in the boot loader, where {@code Boot-Class-Path} has the jar
 * under its own name; if it has another name, puts it there and says so.
 */
public final class Premain {
    private Premain() {}

    /** The JVM was started with {@code -javaagent}. */
    public static void premain(String argument, Instrumentation instrumentation) throws Exception {
        start(argument, instrumentation, false);
    }

    /** The agent was attached to a running JVM. */
    public static void agentmain(String argument, Instrumentation instrumentation) throws Exception {
        start(argument, instrumentation, true);
    }

    private static void start(String argument, Instrumentation instrumentation, boolean late) throws Exception {
        if (Premain.class.getClassLoader() == null) {
            AgentStart.start(argument, instrumentation, late);
            return;
        }
        appendToBootLoader(instrumentation);
        try {
            Class.forName("dev.timens.agent.AgentStart", true, null)
                    .getMethod("start", String.class, Instrumentation.class, boolean.class)
                    .invoke(null, argument, instrumentation, late);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
        }
    }

    private static void appendToBootLoader(Instrumentation instrumentation) throws IOException, URISyntaxException {
        File jar = new File(Premain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        boolean isRenamed = !jar.getName().equals(AgentVersion.JAR_NAME); // a constant: this loads no class
        String reason = isRenamed
                ? "was renamed to " + jar.getName()
                : "is in a folder whose path has '" + File.pathSeparator + "' in it, " + jar.getParent();
        System.err.println("timens: the agent's jar " + reason
                + ", so it is appended to the boot class path now; the JVM stops sharing archived boot classes then."
                + (isRenamed ? " Give the jar its name back to avoid that." : " Move the jar to avoid that."));
        try (JarFile file = new JarFile(jar)) {
            instrumentation.appendToBootstrapClassLoaderSearch(file);
        }
    }
}
