package dev.timens.cli;

import java.lang.reflect.InvocationTargetException;
import java.util.Properties;
import net.bytebuddy.agent.ByteBuddyAgent;

/** A JVM that runs already, and is handed this jar as an agent. */
final class RunningJvm {
    /** Where the agent leaves its answer, after the mark of the request. */
    private static final String ANSWER = "dev.timens.attach";

    private RunningJvm() {}

    /**
     * False if it could not be done, and then standard error says why.
     *
     * @param argument for the agent, may be null
     */
    static boolean attach(long pid, String argument) {
        if (ProcessHandle.of(pid).isEmpty()) {
            System.err.println("timens: there is no process " + pid + "; jps lists the JVMs that run.");
            return false;
        }
        String refusal = refusal(pid, argument);
        if (refusal != null) {
            System.err.println("timens: could not attach to process " + pid + ": " + refusal);
        }
        return refusal == null;
    }

    /** A sentence; null if it is done. */
    private static String refusal(long pid, String argument) {
        ByteBuddyAgent.AttachmentProvider.Accessor accessor = ByteBuddyAgent.AttachmentProvider.DEFAULT.attempt();
        if (!accessor.isAvailable()) {
            return "the JDK of this command has no module jdk.attach; use one that has it.";
        }
        String mark = Long.toHexString(System.nanoTime());
        String request = "reply=" + mark + (argument == null ? "" : "," + argument);
        try {
            return refusal(answer(accessor.getVirtualMachineType(), pid, request), mark + " ");
        } catch (InvocationTargetException e) {
            return reason(e.getCause()) + ". If it is a JVM, its standard error says more.";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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

    private static String refusal(String answer, String mark) {
        if (answer == null || !answer.startsWith(mark)) {
            return "the agent did not answer. The standard error of that process may say more.";
        }
        String sentence = answer.substring(mark.length());
        return sentence.isEmpty() ? null : sentence;
    }

    private static String reason(Throwable e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
