package dev.timens.bench.host;

/** A row: a benchmark of {@link HostClockReadings}. */
enum Reading {
    NANO_TIME("System.nanoTime()", "nanoTime"),
    JNI("JNI alone, clock_gettime(MONOTONIC)", "jni"),
    MONOTONIC("HostClocks, MONOTONIC", "monotonic"),
    COARSE("HostClocks, MONOTONIC_COARSE", "coarse"),
    BOOTTIME("HostClocks, BOOTTIME", "boottime"),
    OF_NAMESPACE("current().now(BOOTTIME)", "boottimeOfNamespace"),
    CPU_TIME("HostClocks, THREAD_CPUTIME: a system call", "threadCpuTime");

    private final String label;
    private final String method;

    Reading(String label, String method) {
        this.label = label;
        this.method = method;
    }

    String label() {
        return label;
    }

    /** The pattern that JMH finds the benchmark by. */
    String pattern() {
        return "\\Q" + HostClockReadings.class.getName() + "." + method + "\\E$";
    }
}
