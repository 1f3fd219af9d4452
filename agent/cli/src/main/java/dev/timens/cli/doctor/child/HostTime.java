package dev.timens.cli.doctor.child;

/** The host's clocks: in the boot loader, classes of the agent's packages are not redirected. */
public final class HostTime {
    private HostTime() {}

    public static long nanos() {
        return System.nanoTime();
    }

    public static long millis() {
        return System.currentTimeMillis();
    }
}
