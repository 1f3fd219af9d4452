package dev.timens.kernel;

/** What can be found out about a descriptor that is a socket. */
public final class SocketCalls {
    private SocketCalls() {}

    /** Whether it is one end of a pair that this process made, with the other end closed: nobody can use it. */
    public static boolean isOwnHalfOfPair(int fd) {
        NativeLibrary.require();
        return isOwnHalfOfPair0(fd) == 1;
    }

    private static native int isOwnHalfOfPair0(int fd);
}
