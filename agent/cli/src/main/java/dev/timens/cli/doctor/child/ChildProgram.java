package dev.timens.cli.doctor.child;

/** Runs the probe, in a loader of its own. What it prints is for the doctor. */
public final class ChildProgram {
    private ChildProgram() {}

    /** @param arguments as the probe's */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Class.forName("dev.timens.cli.doctor.probe.Probe", true, new ProbeLoader())
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
        // A wait that never ends must not keep the JVM.
        System.exit(0);
    }
}
