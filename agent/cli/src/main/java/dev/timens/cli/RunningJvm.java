package dev.timens.cli;

import java.io.File;
import net.bytebuddy.agent.ByteBuddyAgent;

/** A JVM that runs already, and is handed this jar as an agent. */
final class RunningJvm {
    private RunningJvm() {}

    /** False if it could not be done, and then standard error says why. */
    static boolean attach(long pid, String argument) {
        File jar = OwnJar.file().toFile();
        if (ProcessHandle.of(pid).isEmpty()) {
            System.err.println("timens: there is no process " + pid + "; jps lists the JVMs that run.");
            return false;
        }
        try {
            ByteBuddyAgent.attach(jar, Long.toString(pid), argument);
            return true;
        } catch (RuntimeException e) {
            System.err.println("timens: could not attach to process " + pid + ": " + reason(e)
                    + ". If it is a JVM, its standard error says more.");
            return false;
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
