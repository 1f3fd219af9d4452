/*
 * What the kernel's interfaces look like, as far as they are used here. The kernel's own headers are not
 * everywhere where a compiler is; these layouts and values are its ABI and never change.
 */
#ifndef TIMENS_KERNEL_H
#define TIMENS_KERNEL_H

#include "syscalls.h"

#include <stdint.h>

#define ENOENT 2
#define E2BIG 7
#define ENOEXEC 8
#define EINVAL 22
#define EOVERFLOW 75

#define AT_FDCWD (-100)
#define O_RDONLY 0
#define O_WRONLY 1
#define O_CLOEXEC 02000000

struct timespec64 {
    int64_t seconds;
    int64_t nanoseconds;
};

static inline long open_file(const char *path, int flags)
{
    return syscall3(SYS_openat, AT_FDCWD, (long) path, flags | O_CLOEXEC);
}

static inline long close_file(long fd)
{
    return syscall3(SYS_close, fd, 0, 0);
}

#endif
