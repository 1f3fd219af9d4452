package dev.timens.it.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** strace, for tests of what is asked of the kernel. */
public final class Strace {
    private Strace() {}

    /** Skips the test, with the reason, where strace cannot be used, or where the vDSO reads no clock by itself. */
    public static void require() throws IOException, InterruptedException {
        Path source = Path.of("/sys/devices/system/clocksource/clocksource0/current_clocksource");
        String clocksource = Files.exists(source) ? Files.readString(source).strip() : "unknown";
        // With others (acpi_pm, xen, hpet) the vDSO makes a system call itself.
        Assumptions.assumeTrue(
                clocksource.matches("tsc|kvm-clock|hyperv_clocksource_tsc_page|arch_sys_counter"),
                "The vDSO reads no clock source " + clocksource + " by itself.");
        Assumptions.assumeTrue(succeeds("strace", "-e", "trace=none", "true"), "strace is not here, or may not trace.");
    }

    /** The same, also where it cannot have a system call return something else (before strace 5.11). */
    public static void requireInjection() throws IOException, InterruptedException {
        require();
        Assumptions.assumeTrue(
                succeeds("strace", "-e", "inject=clock_gettime:retval=0:poke_exit=@arg2=00", "true"),
                "This strace changes nothing that a system call returns.");
    }

    /** The same, also where it cannot have a system call take its time (before strace 4.22). */
    public static void requireDelay() throws IOException, InterruptedException {
        require();
        Assumptions.assumeTrue(
                succeeds("strace", "-P", "/dev/null", "-e", "inject=openat:delay_enter=1", "true"),
                "This strace delays no system call.");
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
