package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.cli.doctor.check.Subject;
import dev.timens.kernel.NativeLibrary;
import dev.timens.kernel.NotAvailableException;
import java.util.List;

/** The native library: never needed for namespaces inside the JVM. */
public final class LibrarySubject implements Subject {
    /** JEP 472. */
    private static final int FIRST_TO_WARN = 24;

    private final Children children;

    public LibrarySubject(Children children) {
        this.children = children;
    }

    @Override
    public String title() {
        return "Native library";
    }

    @Override
    public List<Check> checks() {
        return List.of(present(), loadable(), inAgent(), access());
    }

    private static Check present() {
        return NativeLibrary.isInJar()
                ? Check.ok("native.present", "the jar has it for " + machine())
                : Check.skip(
                        "native.present",
                        "the jar has none for " + machine(),
                        "build timens on such a machine, with a C compiler; only the kernel's clocks and namespaces"
                                + " need it");
    }

    private static Check loadable() {
        try {
            NativeLibrary.require();
            return Check.ok("native.loadable", "it loads");
        } catch (NotAvailableException e) {
            return NativeLibrary.isInJar()
                    ? notLoaded(e.clause())
                    : Check.skip("native.loadable", "there is none to load", null);
        }
    }

    /** @param clause what is wrong, a semicolon and the remedy */
    private static Check notLoaded(String clause) {
        int end = clause.lastIndexOf("; ");
        return end < 0
                ? Check.fail("native.loadable", clause, "fetch or build this jar again")
                : Check.fail("native.loadable", clause.substring(0, end), clause.substring(end + 2));
    }

    private Check inAgent() {
        String found = ProbeReport.of(children.initial()).at("native").get("boottime");
        if ("read".equals(found)) {
            return Check.ok("native.agent", "it loads in a JVM with the agent, and reads a clock");
        }
        if (!NativeLibrary.isInJar()) {
            return Check.skip("native.agent", "there is none to load", null);
        }
        return Check.fail(
                "native.agent",
                "in a JVM with the agent it reads no clock: "
                        + (found == null ? "the child JVM did not come so far" : found),
                "see to what it says");
    }

    private static Check access() {
        int feature = Runtime.version().feature();
        List<String> options = Surroundings.options();
        if (feature < FIRST_TO_WARN) {
            return Check.ok("native.access", "JDK " + feature + " asks for no leave to load a library");
        }
        if (options.contains("--illegal-native-access=deny") && !enabled(options)) {
            return Check.fail(
                    "native.access",
                    "--illegal-native-access=deny in the surroundings keeps JVMs from loading it",
                    "add --enable-native-access=ALL-UNNAMED");
        }
        return Check.ok(
                "native.access",
                enabled(options)
                        ? "the surroundings give --enable-native-access=ALL-UNNAMED"
                        : "allowed; JDK " + feature + " wants --enable-native-access=ALL-UNNAMED for it, without which"
                                + " the agent says one line");
    }

    private static boolean enabled(List<String> options) {
        return options.contains("--enable-native-access=ALL-UNNAMED");
    }

    private static String machine() {
        return System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    }
}
