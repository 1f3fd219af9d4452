package dev.timens.kernel;

/** Error numbers of Linux, as far as clocks and namespaces have them. */
public final class Errno {
    public static final int EPERM = 1;
    public static final int ENOENT = 2;
    public static final int ESRCH = 3;
    public static final int ENXIO = 6;
    public static final int E2BIG = 7;
    public static final int ENOEXEC = 8;
    public static final int EBADF = 9;
    public static final int EACCES = 13;
    public static final int EEXIST = 17;
    public static final int ENODEV = 19;
    public static final int ENOTDIR = 20;
    public static final int EINVAL = 22;
    public static final int ENOSPC = 28;
    public static final int EROFS = 30;
    public static final int ERANGE = 34;
    public static final int ENOSYS = 38;
    public static final int EOVERFLOW = 75;
    public static final int EUSERS = 87;
    public static final int EOPNOTSUPP = 95;

    private Errno() {}

    /** The name, as manual pages have it. */
    public static String name(int errno) {
        switch (errno) {
            case EPERM:
                return "EPERM";
            case ENOENT:
                return "ENOENT";
            case ESRCH:
                return "ESRCH";
            case ENXIO:
                return "ENXIO";
            case E2BIG:
                return "E2BIG";
            case ENOEXEC:
                return "ENOEXEC";
            case EBADF:
                return "EBADF";
            case EACCES:
                return "EACCES";
            case EEXIST:
                return "EEXIST";
            case ENODEV:
                return "ENODEV";
            case ENOTDIR:
                return "ENOTDIR";
            case EINVAL:
                return "EINVAL";
            case ENOSPC:
                return "ENOSPC";
            case EROFS:
                return "EROFS";
            case ERANGE:
                return "ERANGE";
            case ENOSYS:
                return "ENOSYS";
            case EOVERFLOW:
                return "EOVERFLOW";
            case EUSERS:
                return "EUSERS";
            case EOPNOTSUPP:
                return "EOPNOTSUPP";
            default:
                return "errno " + errno;
        }
    }
}
