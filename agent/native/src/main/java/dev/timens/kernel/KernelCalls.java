package dev.timens.kernel;

import java.nio.charset.StandardCharsets;

/**
 * System calls around processes and namespaces, as thin as can be. A result below zero is an error number, negated.
 *
 * <p>Most concern the calling <em>native</em> thread only. Calls that belong together must be made on one platform
 * thread, best one of their own: a virtual thread may go on on another carrier between two of them.
 */
public final class KernelCalls {
    public static final int CLONE_NEWTIME = 0x80;
    public static final int CLONE_NEWNS = 0x20000;
    public static final int CLONE_NEWUSER = 0x10000000;
    public static final int CAP_SYS_ADMIN = 21;
    public static final int CAP_SYS_TIME = 25;

    private KernelCalls() {}

    /** The number of the calling native thread; on a virtual thread, of its carrier. */
    public static int gettid() {
        NativeLibrary.require();
        return gettid0();
    }

    /**
     * Makes new namespaces. A time namespace is entered by what the calling thread starts, not by itself.
     *
     * @param flags {@code CLONE_NEW...}
     */
    public static int unshare(int flags) {
        NativeLibrary.require();
        return unshare0(flags);
    }

    /** Enters the namespace of a descriptor; a time namespace is refused to a process with several threads. */
    public static int setns(int fd, int type) {
        NativeLibrary.require();
        return setns0(fd, type);
    }

    /**
     * Sets the offsets of the time namespace that a thread has made and nobody has entered. They replace earlier
     * ones, and count from the initial namespace.
     *
     * @param tid the thread that made it, by {@link #gettid}: of the names in /proc only the one with the number works
     * @param lines {@code monotonic <seconds> <nanoseconds>} and {@code boottime ...}, each ended by a line feed
     */
    public static int writeTimensOffsets(int tid, String lines) {
        NativeLibrary.require();
        return writeTimensOffsets0(tid, bytes(lines));
    }

    /** Opens a file, for reading if no flags are given; it is closed by {@code exec}. */
    public static int open(String path, int flags) {
        NativeLibrary.require();
        return open0(bytes(path), flags);
    }

    public static int close(int fd) {
        NativeLibrary.require();
        return close0(fd);
    }

    /** Has a descriptor closed by {@code exec}. */
    public static int closeOnExec(int fd) {
        NativeLibrary.require();
        return closeOnExec0(fd);
    }

    public static int prctl(int option, long a, long b, long c, long d) {
        NativeLibrary.require();
        return prctl0(option, a, b, c, d);
    }

    /** The effective capabilities of the calling thread, a bit each; {@code Long.MIN_VALUE} plus an error number. */
    public static long effectiveCapabilities() {
        NativeLibrary.require();
        return effectiveCapabilities0();
    }

    /**
     * Puts a program in place of this process. Returns only if that fails.
     *
     * <p>All texts are bytes with a zero after each, as {@code /proc/self/cmdline} and {@code /proc/self/environ} have
     * them: what comes from there goes through unread.
     *
     * @param path the program's file
     * @param arguments the program's name as it sees it, and its arguments
     * @param environment {@code NAME=value} each
     * @param signalMask the signals that the program begins with blocked, a bit each, signal 1 the lowest
     */
    public static int exec(byte[] path, byte[] arguments, byte[] environment, long signalMask) {
        NativeLibrary.require();
        return exec0(path, arguments, environment, signalMask);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static native int gettid0();

    private static native int unshare0(int flags);

    private static native int setns0(int fd, int type);

    private static native int writeTimensOffsets0(int tid, byte[] lines);

    private static native int open0(byte[] path, int flags);

    private static native int close0(int fd);

    private static native int closeOnExec0(int fd);

    private static native int prctl0(int option, long a, long b, long c, long d);

    private static native long effectiveCapabilities0();

    private static native int exec0(byte[] path, byte[] arguments, byte[] environment, long signalMask);
}
