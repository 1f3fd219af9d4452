package dev.timens.kernel.launch;

import dev.timens.kernel.KernelCalls;

/** Whether this process may make a time namespace as it is, without a user namespace around it. */
public final class Privilege {
    private Privilege() {}

    public static boolean isEnough() {
        long needed = 1L << KernelCalls.CAP_SYS_ADMIN | 1L << KernelCalls.CAP_SYS_TIME;
        return (KernelCalls.effectiveCapabilities() & needed) == needed;
    }
}
