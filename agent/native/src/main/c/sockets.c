/* Sockets of this process that nobody can use any more. */
#include "jni.h"
#include "kernel.h"

#if defined(__x86_64__)
#define SYS_getsockopt 55
#define SYS_getpid 39
#define SYS_ppoll 271
#elif defined(__aarch64__)
#define SYS_getsockopt 209
#define SYS_getpid 172
#define SYS_ppoll 73
#endif

#define SOL_SOCKET 1
#define SO_PEERCRED 17
#define SO_DOMAIN 39
#define AF_UNIX 1
#define POLLHUP 0x10

struct peer {
    int32_t pid;
    uint32_t user, group;
};

struct poll_entry {
    int32_t fd;
    int16_t events, found;
};

static long option(int fd, int name, void *to, uint32_t size)
{
    return syscall6(SYS_getsockopt, fd, SOL_SOCKET, name, (long) to, (long) &size, 0);
}

/*
 * Whether a descriptor is one end of a pair that this very process made, and whose other end is closed. JDK 17 makes
 * such a pair when it first opens a file channel (FileDispatcherImpl), and leaves its end to what is executed.
 */
JNI(jint, SocketCalls, isOwnHalfOfPair0, (jenv env, jclass in, jint fd))
{
    int32_t domain = 0;
    struct peer peer = {0, 0, 0};
    struct poll_entry entry = {fd, 0, 0};
    struct timespec64 at_once = {0, 0};
    if (option(fd, SO_DOMAIN, &domain, sizeof domain) < 0 || domain != AF_UNIX)
        return 0;
    if (option(fd, SO_PEERCRED, &peer, sizeof peer) < 0 || peer.pid != syscall3(SYS_getpid, 0, 0, 0))
        return 0;
    syscall6(SYS_ppoll, (long) &entry, 1, (long) &at_once, 0, 0, 0);
    return (entry.found & POLLHUP) != 0;
}
