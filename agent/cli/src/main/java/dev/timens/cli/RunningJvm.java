package dev.timens.cli;

import java.lang.reflect.InvocationTargetException;
import java.util.Properties;
import net.bytebuddy.agent.ByteBuddyAgent;

/** A JVM that runs already, and is handed this jar as an agent. */
final class RunningJvm {
    /** Where the agent leaves its answer, after the mark of the request. */
    private static final String ANSWER = "dev.timens.attach";

    /** How long the JDK waits for that JVM: ten seconds, which is little on a loaded machine. */
    private static final String PATIENCE = "sun.tools.attach.attachTimeout";

    private static final String SIXTY_SECONDS = "60000";

    private RunningJvm() {}

    /**
     * False if it could not be done, and then standard error says why.
     *
     * @param argument for the agent, may be null
     * @param refused what was not done if the agent there refuses, in words that its reason follows
     */
    static boolean attach(long pid, String argument, String refused) {
        if (System.getProperty(PATIENCE) == null) {
            System.setProperty(PATIENCE, SIXTY_SECONDS);
        }
        if (ProcessHandle.of(pid).isEmpty()) {
            System.err.println("timens: there is no process " + pid + "; jps lists the JVMs that run.");
            return false;
        }
        String failure = failure(pid, argument, refused);
        if (failure != null) {
            System.err.println("timens: " + failure);
        }
        return failure == null;
    }

    /** A sentence; null if it is done. */
    private static String failure(long pid, String argument, String refused) {
        String unattached = "could not attach to process " + pid + ": ";
        ByteBuddyAgent.AttachmentProvider.Accessor accessor = ByteBuddyAgent.AttachmentProvider.DEFAULT.attempt();
        if (!accessor.isAvailable()) {
            return unattached + "the JDK of this command has no module jdk.attach; use one that has it.";
        }
        String mark = Long.toHexString(System.nanoTime());
        String request = "reply=" + mark + (argument == null ? "" : "," + argument);
        String answer;
        try {
            answer = answer(accessor.getVirtualMachineType(), pid, request);
        } catch (InvocationTargetException e) {
            return unattached + reason(e.getCause()) + ". If it is a JVM, its standard error says more.";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        if (answer == null || !answer.startsWith(mark + " ")) {
            return unattached + "the agent did not answer. The standard error of that process may say more.";
        }
        String refusal = answer.substring(mark.length() + 1);
        return refusal.isEmpty() ? null : refused + ": " + refusal;
    }

    /**
     * Loads the agent, and reads what it left. Byte Buddy's own way to attach has no place for the second.
     *
     * @param jvm a class as {@code com.sun.tools.attach.VirtualMachine}
     */
    private static String answer(Class<?> jvm, long pid, String request) throws ReflectiveOperationException {
        Object attached = jvm.getMethod("attach", String.class).invoke(null, Long.toString(pid));
        try {
            jvm.getMethod("loadAgent", String.class, String.class)
                    .invoke(attached, OwnJar.file().toString(), request);
            Properties left = (Properties) jvm.getMethod("getAgentProperties").invoke(attached);
            return left.getProperty(ANSWER);
        } finally {
            jvm.getMethod("detach").invoke(attached);
        }
    }

    private static String reason(Throwable e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
