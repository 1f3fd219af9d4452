package dev.timens.it;

import dev.timens.it.scopes.Refusals;
import dev.timens.it.scopes.UseWithoutAgent;
import dev.timens.it.support.CellReport;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake in using the API is answered by a sentence: what, who, where, and the remedy. */
class RefusalsIT {
    private static final String ORDER = "IllegalStateException: The scope in time namespace 'A' was closed on thread"
            + " 'main' while scopes entered later were open: 'host', 'B'. They have ended with it. Close scopes in the"
            + " reverse order of entering.";
    private static final String WHERE = " The option log=debug shows where it was entered.";

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void sayWhatAndWhoAndWhere(Jdk jdk) {
        Map<String, String> expected = new TreeMap<>();
        names(expected);
        arguments(expected);
        expected.put("scope-out-of-order", ORDER + WHERE);
        expected.put("scope-on-another-thread", otherThread("thread 'other'") + WHERE);
        groups(expected, jdk);
        CellReport report = CellReport.of(ForkedJvm.on(jdk).agent().run(Refusals.class));
        if (jdk.hasVirtualThreads()) {
            // Such threads have no name, but a number.
            String number =
                    report.outcome().out().replaceAll("(?s).*closed by the thread with number (\\d+)\\..*", "$1");
            expected.put("scope-on-a-virtual-thread", otherThread("the thread with number " + number) + WHERE);
        }
        report.says(expected);
    }

    private static void names(Map<String, String> expected) {
        expected.put("name-null", "NullPointerException: The name of a time namespace is null.");
        expected.put("name-empty", "IllegalArgumentException: A time namespace needs a name that is not blank.");
        expected.put("name-blank", "IllegalArgumentException: A time namespace needs a name that is not blank.");
        expected.put(
                "name-of-two-lines",
                "IllegalArgumentException: The name of a time namespace stands in messages of one line; leave out its"
                        + " control characters.");
        // Names are for messages only.
        expected.put("name-twice", "accepted");
    }

    private static void arguments(Map<String, String> expected) {
        for (String mistake : new String[] {"wrap-runnable", "wrap-callable", "run", "call"}) {
            expected.put(mistake + "-null", "NullPointerException: The task for time namespace 'A' is null.");
        }
        expected.put("executor-null", "NullPointerException: The executor for time namespace 'A' is null.");
        expected.put("bind-null", "NullPointerException: The thread group for time namespace 'A' is null.");
        expected.put(
                "group-name-null",
                "NullPointerException: The name of the thread group for time namespace 'A' is null.");
        expected.put("save-null", "NullPointerException: The file for time namespace 'A' is null.");
    }

    private static String otherThread(String closer) {
        return "IllegalStateException: The scope in time namespace 'A' was entered by thread 'main' and cannot be closed"
                + " by " + closer + ". Nothing has changed. Close it on the thread that entered it, best with"
                + " try-with-resources.";
    }

    private static void groups(Map<String, String> expected, Jdk jdk) {
        String early = "). Bind a group before its first thread starts, or enter a scope on each thread.";
        expected.put(
                "group-main",
                "IllegalStateException: Thread group 'main' cannot be bound to time namespace 'A': threads of it"
                        + " already run ('main'" + early);
        String busy = "IllegalStateException: Thread group 'busy' cannot be bound to time namespace 'A': threads of it"
                + " already run (";
        expected.put("group-of-1-running", busy + "'worker-0' in group 'below'" + early);
        expected.put(
                "group-of-7-running",
                busy + "'worker-0', 'worker-1', 'worker-2', 'worker-3', 'worker-4' and 2 more" + early);
        String jvms = "' is the JVM's own and is in no time namespace. ";
        expected.put(
                "group-system",
                "IllegalArgumentException: Thread group 'system" + jvms
                        + "Make a group of your own, or use newThreadGroup.");
        expected.put("group-bound-again", "accepted");
        expected.put(
                "group-bound-to-another",
                "IllegalStateException: Thread group 'bound' is bound to time namespace 'A' and cannot be bound to 'B'"
                        + " too. Make a group for each.");
        if (jdk.hasVirtualThreads()) {
            expected.put(
                    "group-of-virtual-threads",
                    "IllegalArgumentException: Thread group 'VirtualThreads" + jvms
                            + "All virtual threads report this group: make them in a scope, or wrap their tasks.");
        }
        // Groups are destroyed up to JDK 18.
        expected.put(
                "group-destroyed",
                jdk.feature() <= 18
                        ? "IllegalStateException: Thread group 'gone' cannot be bound to time namespace 'B': it is"
                                + " destroyed and takes no thread any more. Make a new group, or use newThreadGroup."
                        : "IllegalStateException: Thread group 'gone' is bound to time namespace 'A' and cannot be"
                                + " bound to 'B' too. Make a group for each.");
    }

    /** A stack trace for each scope would cost more than the scope. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void showWhereAScopeWasEnteredIfAsked(Jdk jdk) {
        CellReport.of(ForkedJvm.on(jdk).agent("log=debug").run(Refusals.class))
                .contains(
                        "scope-out-of-order",
                        ORDER + " <- This is where the scope was entered. dev.timens.runtime.lookup.Scope .. main");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void sayWhatToAddWithoutTheAgent(Jdk jdk) {
        Map<String, String> expected = new TreeMap<>();
        for (String call : new String[] {"builder", "current", "host", "initial"}) {
            expected.put(
                    call,
                    "java.lang.IllegalStateException: The timens agent is not attached. Add"
                            + " -javaagent:<path>/timens-agent-" + Artifacts.version()
                            + ".jar to the JVM's command line, or attach it to the running JVM: java -jar timens-agent-"
                            + Artifacts.version() + ".jar attach <pid>");
        }
        CellReport.of(ForkedJvm.on(jdk).run(UseWithoutAgent.class)).says(expected);
    }
}
