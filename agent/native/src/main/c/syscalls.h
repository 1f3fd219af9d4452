/*
 * System calls without libc: one stub per architecture, and the numbers.
 *
 * libc's own wrappers would tie the library to a libc and its version: glibc's symbols carry versions, and
 * musl's loader refuses them. The kernel's numbers never change.
 */
#ifndef TIMENS_SYSCALLS_H
#define TIMENS_SYSCALLS_H

#if defined(__x86_64__)

enum syscall_number {
    SYS_write = 1,
    SYS_close = 3,
    SYS_mmap = 9,
    SYS_munmap = 11,
    SYS_rt_sigprocmask = 14,
    SYS_execve = 59,
    SYS_fcntl = 72,
    SYS_capget = 125,
    SYS_prctl = 157,
    SYS_gettid = 186,
    SYS_clock_gettime = 228,
    SYS_clock_getres = 229,
    SYS_openat = 257,
    SYS_unshare = 272,
    SYS_setns = 308,
    SYS_getrandom = 318,
    SYS_read = 0
};

static inline long syscall6(long number, long a, long b, long c, long d, long e, long f)
{
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    long result;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

#elif defined(__aarch64__)

enum syscall_number {
    SYS_fcntl = 25,
    SYS_openat = 56,
    SYS_close = 57,
    SYS_read = 63,
    SYS_write = 64,
    SYS_capget = 90,
    SYS_unshare = 97,
    SYS_clock_gettime = 113,
    SYS_clock_getres = 114,
    SYS_rt_sigprocmask = 135,
    SYS_prctl = 167,
    SYS_gettid = 178,
    SYS_munmap = 215,
    SYS_execve = 221,
    SYS_mmap = 222,
    SYS_setns = 268,
    SYS_getrandom = 278
};

static inline long syscall6(long number, long a, long b, long c, long d, long e, long f)
{
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc #0"
                     : "+r"(x0)
                     : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
                     : "memory");
    return x0;
}

#else
#error "no system call stub for this architecture"
#endif

/* The result, or -errno, as the kernel returns it. */
static inline long syscall3(long number, long a, long b, long c)
{
    return syscall6(number, a, b, c, 0, 0, 0);
}

#endif
