package dev.timens.kernel.launch;

import dev.timens.kernel.KernelCalls;

/** Whether this process may make a time namespace as it is, without a user namespace around it. */
public final class Privilege {
    private Privilege() {}

    /** Root's over every process; without it, only over those in user namespaces of one's own. */
    public static boolean hasSysAdmin() {
        return (KernelCalls.effectiveCapabilities() >> KernelCalls.CAP_SYS_ADMIN & 1) == 1;
    }

    public static boolean isEnough() {
        long needed = 1L << KernelCalls.CAP_SYS_ADMIN | 1L << KernelCalls.CAP_SYS_TIME;
        return (KernelCalls.effectiveCapabilities() & needed) == needed;
    }
}
