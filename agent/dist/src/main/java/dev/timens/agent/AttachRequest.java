package dev.timens.agent;

import dev.timens.runtime.report.Report;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What a late attach asks for. The command line wants an answer, {@code reply=<mark>,<options>}: of an exception the JVM
 * prints the stack trace to the application's standard error, and tells the attacher nothing. So a refusal is left among
 * the JVM's agent properties, where an attacher can read it and the application never looks.
 */
final class AttachRequest {
    private static final String REPLY = "reply=";
    private static final String PROPERTY = "dev.timens.attach";

    private final String mark;
    private final String options;

    private AttachRequest(String mark, String options) {
        this.mark = mark;
        this.options = options;
    }

    static AttachRequest of(String argument, boolean late) {
        if (!late || argument == null || !argument.startsWith(REPLY)) {
            return new AttachRequest(null, argument);
        }
        int comma = argument.indexOf(',');
        return comma < 0
                ? new AttachRequest(argument.substring(REPLY.length()), null)
                : new AttachRequest(argument.substring(REPLY.length(), comma), argument.substring(comma + 1));
    }

    /** As after {@code -javaagent:<jar>=}; may be null. */
    String options() {
        return options;
    }

    /**
     * Answers, if an answer is wanted.
     *
     * @param sentence why it is refused; empty if it is done
     * @return whether the attacher can read it
     */
    boolean answer(String sentence, Instrumentation instrumentation) {
        if (mark == null) {
            return false;
        }
        try {
            agentProperties(instrumentation).setProperty(PROPERTY, mark + " " + sentence);
            return true;
        } catch (Throwable e) {
            Report.debug("the attacher cannot be answered (" + e + ").");
            return false;
        }
    }

    private static Properties agentProperties(Instrumentation instrumentation) throws Throwable {
        Map<String, Set<Module>> exports = Map.of("jdk.internal.vm", Set.of(AttachRequest.class.getModule()));
        instrumentation.redefineModule(Object.class.getModule(), Set.of(), exports, Map.of(), Set.of(), Map.of());
        Class<?> support = Class.forName("jdk.internal.vm.VMSupport", false, null);
        return (Properties) MethodHandles.lookup()
                .findStatic(support, "getAgentProperties", MethodType.methodType(Properties.class))
                .invokeExact();
    }
}
