package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.kernel.FrozenOffsets;
import dev.timens.it.kernel.UnderFilter;
import dev.timens.it.support.Command;
import dev.timens.it.support.KernelNamespaces;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each refusal of the kernel's, provoked: one sentence on standard error, and an exit status of timens's own. On one
 * JDK, for what refuses is the kernel.
 */
class KernelErrorsIT {
    private static final Jdk JDK = Jdk.all().findFirst().orElseThrow();

    @Test
    void noCapabilityToMakeOne() {
        without("sys_admin", "run", "--user-namespace=never", "--", "true")
                .says(
                        "to make a time namespace this process lacks the capability CAP_SYS_ADMIN; run it as root, or let it"
                                + " make a user namespace first (timens run does, unless --user-namespace=never).");
    }

    @Test
    void noCapabilityToSetClocks() {
        without("sys_time", "run", "--user-namespace=never", "--boottime", "+1h", "--", "true")
                .says(
                        "to set the clocks of a time namespace this process lacks the capability CAP_SYS_TIME; run it as root,"
                                + " or see whether kernel.apparmor_restrict_unprivileged_userns takes it away.");
    }

    @Test
    void noCapabilityToJoinOne() {
        without("sys_admin", "run", "--join", "/proc/self/ns/time", "--", "true")
                .says(
                        "to enter '/proc/self/ns/time' this process lacks the capability CAP_SYS_ADMIN where that was made;"
                                + " run it as root, or as the user who made it and with --join <pid>.");
    }

    @Test
    void aSeccompFilterWithEitherError() {
        KernelNamespaces.requirePrivilege();
        underFilter("unshare", 1, "run").says(refusedByFilter("EPERM"));
        underFilter("unshare", 38, "run").says(refusedByFilter("ENOSYS"));
    }

    private static String refusedByFilter(String errno) {
        return "a seccomp filter refuses to make namespaces (unshare: " + errno
                + "); let the filter allow unshare, or have"
                + " the container's runtime make the namespace, with what timens run --print oci prints.";
    }

    /** One that allows to make a namespace, and not to enter it. */
    @Test
    void aSeccompFilterAtTheEntrance() {
        KernelNamespaces.requirePrivilege();
        for (int errno : new int[] {1, 38}) {
            String sentence =
                    "a seccomp filter refuses to enter namespaces (setns: " + (errno == 1 ? "EPERM" : "ENOSYS")
                            + "); let the filter allow setns, or have the container's runtime make the namespace, with what"
                            + " timens run --print oci prints.";
            underFilter("setns", errno, "run").says(sentence);
            underFilter("setns", errno, "run", "--monotonic", "+1h").says(sentence);
            underFilter("setns", errno, "run", "--join", "/proc/self/ns/time").says(sentence);
        }
        Outcome again = filtered("setns", 1)
                .and(JDK.java().toString(), "-javaagent:" + Artifacts.agentJar() + "=kernel=reexec,monotonic=+1h")
                .and("-version")
                .run();
        assertThat(again.err().lines().filter(line -> line.contains("kernel=reexec")))
                .singleElement()
                .asString()
                .contains("a seccomp filter refuses to enter namespaces (setns: EPERM);", "The JVM goes on,");
    }

    /** The command may well be one; so the status is not that of a command that cannot be run. */
    @Test
    void aLauncherThatCannotBeStarted() {
        KernelNamespaces.requirePrivilege();
        underFilter("memfd_create", 38, "run")
                .says("the launcher of timens cannot be started: no program starts from memory here (ENOSYS); set the"
                        + " sysctl vm.memfd_noexec to 0 or 1, and let seccomp filters allow memfd_create.");
    }

    private static Refusal underFilter(String call, int errno, String... arguments) {
        return new Refusal(filtered(call, errno)
                .and("/bin/sh", Command.script().toString())
                .and(arguments)
                .and("--", "true")
                .run());
    }

    private static Command filtered(String call, int errno) {
        return Command.of(JDK.java().toString(), "-cp", classes(), UnderFilter.class.getName())
                .and(call, Integer.toString(errno));
    }

    /** In a user namespace of the test's own, whose limits are its own too: nobody else sees them. */
    @Test
    void aLimitOfZero() {
        withLimit("max_time_namespaces", "auto")
                .says("no more namespaces may be made here (user.max_time_namespaces is 0, ");
        withLimit("max_user_namespaces", "always")
                .says("user.max_user_namespaces is 0); raise the one that is reached,");
    }

    private static Refusal withLimit(String limit, String userNamespace) {
        KernelNamespaces.requirePrivilege();
        KernelNamespaces.requireTool("unshare");
        return new Refusal(Command.timens(JDK, "run", "--user-namespace=" + userNamespace, "--", "true")
                .under("unshare", "-U", "-r", "sh", "-c", "echo 0 > /proc/sys/user/" + limit + " && exec \"$@\"", "sh")
                .run());
    }

    @Test
    void offsetsThatNoClockCanShow() {
        run("run", "--boottime", "-30000d", "--", "true")
                .says("with the offsets 'boottime -2592000000 0' a clock would go below zero or beyond 146 years; give"
                        + " offsets from -");
        run("run", "--monotonic", "+60000d", "--", "true")
                .says("--monotonic: an offset of +60000d takes monotonic out of range");
    }

    /** As on a kernel without: /proc/self/ns/time is not there. */
    @Test
    void aKernelWithoutTimeNamespaces() {
        KernelNamespaces.requirePrivilege();
        KernelNamespaces.requireTool("unshare");
        new Refusal(Command.timens(JDK, "run", "--boottime", "+1h", "--", "true")
                        .under("unshare", "--mount", "sh", "-c", "mount -t tmpfs none /proc/$$/ns && exec \"$@\"", "sh")
                        .run())
                .says("this kernel has no time namespaces (ENOENT); they came with Linux 5.6");
    }

    @Test
    void clocksThatAreFrozen() {
        KernelNamespaces.requirePrivilege();
        Outcome outcome = Command.of(JDK.java().toString(), "-cp", classes(), FrozenOffsets.class.getName())
                .run()
                .expectSuccess();
        assertThat(outcome.out())
                .isEqualTo(
                        "dev.timens.kernel.error.FrozenOffsetsException: the clocks of this time namespace cannot be set any"
                                + " more, because a process has entered it; set them when it is made.\n");
    }

    @Test
    void aFileThatIsNoTimeNamespace(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        run("run", "--join", file.toString(), "--", "true")
                .says("'" + file
                        + "' is no time namespace; name a process, or a file that --keep made and that is still"
                        + " mounted.");
        run("run", "--join", "/proc/self/ns/uts", "--", "true").says("'/proc/self/ns/uts' is no time namespace;");
        run("run", "--join", folder.resolve("none").toString(), "--", "true").says("there is no file '" + folder);
    }

    @Test
    void aProcessThatHasEnded() throws Exception {
        Refusal refusal;
        String sentence;
        int attempts = 0;
        do {
            Process ended = new ProcessBuilder("true").start();
            ended.waitFor();
            refusal = run("run", "--join", Long.toString(ended.pid()), "--", "true");
            sentence =
                    "process " + ended.pid() + " is not there, or has ended; name one that runs (jps lists the JVMs).";
            // Another may have got its number meanwhile.
        } while (!refusal.outcome.err().contains(sentence) && ++attempts < 5);
        refusal.says(sentence);
    }

    @Test
    void aProcessOfAMorePrivilegedUser() {
        String[] unprivileged = KernelNamespaces.unprivileged();
        String own = Long.toString(ProcessHandle.current().pid());
        new Refusal(Command.timens(JDK, "run", "--join", own, "--", "true")
                        .under(unprivileged)
                        .run())
                .says("'/proc/" + own
                        + "/ns/time' may not be opened, for it belongs to another user or to a more privileged"
                        + " process; run this as that user, or as root.");
    }

    @Test
    void aFileThatCannotKeepANamespace(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        run("run", "--keep", file.toString(), "--", "true")
                .says("the namespace cannot be kept as '" + file + "': there is such a file already; name a new one.");
        run("run", "--keep", folder.resolve("no/file").toString(), "--", "true").says("': ENOENT; name a new file");
    }

    @Test
    void aFileThatKeepsANamespaceAlready(@TempDir Path folder) {
        String file = folder.resolve("kept").toString();
        KernelNamespaces.requirePrivilege();
        Command.timens(JDK, "run", "--keep", file, "--", "true").run().expectSuccess();
        try {
            run("run", "--keep", file, "--", "true")
                    .says("it keeps a namespace already; name a new file, or release that one with: umount " + file
                            + "; rm " + file + ".");
        } finally {
            Command.of("umount", file).run();
        }
    }

    /** What was made on the way is taken back. */
    @Test
    void aCommandThatCannotBeStarted(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("script"), "#!/no/such/shell\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Path kept = folder.resolve("kept");
        run("run", "--keep", kept.toString(), "--", script.toString())
                .ends(
                        127,
                        "'" + script
                                + "' cannot be started: the file is not there, or its interpreter (the #! line) is not.");
        assertThat(kept).doesNotExist();
        run("run", "--", "no-such-command").ends(127, "there is no command 'no-such-command' in PATH;");
        run("run", "--", "/etc/passwd").ends(126, "'/etc/passwd' cannot be started: it may not be executed.");
        run("run", "--", "/etc").ends(126, "'/etc' cannot be started: it is a folder.");
        run("run", "--", "/etc/passwd/x").ends(126, "cannot be started: a part of its path is no folder.");
    }

    /** A script without a first line is run, as by a shell; what is neither is refused. */
    @Test
    void aFileThatIsNeitherProgramNorScript(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[] {1, 2, 0, 3});
        assertThat(file.toFile().setExecutable(true)).isTrue();
        run("run", "--", file.toString())
                .ends(126, "' cannot be started: it is no program for this machine, and no script either.");
    }

    @Test
    void whatCannotBePrinted() {
        run("run", "--print=oci", "--boottime", "+1h", "--", "true")
                .says("--print=oci runs nothing and makes no namespace, so there is no use for the command 'true';");
        run("run", "--print=oci", "--keep", "x").says("there is no use for --keep;");
        run("run", "--print=oci", "--jvm").says("there is no use for --jvm;");
    }

    @Test
    void mistakesOnTheCommandLine() {
        run("run").says("there is no command to run; write it after --.");
        run("run", "--monotonic", "1h", "--", "true").says("--monotonic: '1h' has no sign; write +1h or -1h.");
        run("run", "--realtime", "+1d", "--", "true")
                .says(
                        "--realtime and --tai move JVMs only, for the kernel has one wall clock for all, and 'true' is not java;"
                                + " if it starts JVMs, add --jvm, and if not, leave them out.");
        run("run", "--join", "1", "--monotonic", "+1h", "--", "true")
                .says("--join enters a namespace whose clocks are set");
        run("run", "--join", "1", "--restore", "/dev/stdin", "--", "true")
                .says("--join enters a namespace whose clocks are set already; leave out --restore.");
        run("run", "--join", "1", "--user-namespace=never", "--", "true")
                .says("--join makes no namespace; leave out --user-namespace.");
        run("run", "--join", "1", "--keep", "x", "--", "true").says("--keep keeps a new namespace;");
    }

    private static String classes() {
        return Artifacts.classPath(Artifacts.testClasses(), Artifacts.agentJar());
    }

    private static Refusal run(String... arguments) {
        KernelNamespaces.requirePrivilege();
        return new Refusal(Command.timens(JDK, arguments).run());
    }

    /** As root, but for a capability. */
    private static Refusal without(String capability, String... arguments) {
        KernelNamespaces.requirePrivilege();
        KernelNamespaces.requireTool("setpriv");
        return new Refusal(Command.timens(JDK, arguments)
                .under("setpriv", "--bounding-set=-" + capability, "--inh-caps=-" + capability)
                .run());
    }

    private record Refusal(Outcome outcome) {
        void says(String sentence) {
            ends(125, sentence);
        }

        void ends(int status, String sentence) {
            assertThat(outcome.err()).startsWith("timens: ").contains(sentence).hasLineCount(1);
            assertThat(outcome.exit()).isEqualTo(status);
            assertThat(outcome.out()).isEmpty();
        }
    }
}
