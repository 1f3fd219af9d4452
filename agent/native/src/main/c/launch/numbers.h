/* The numbers of the system calls that only the launcher makes. */
#ifndef TIMENS_NUMBERS_H
#define TIMENS_NUMBERS_H

#if defined(__x86_64__)

enum launcher_syscall_number {
    SYS_lseek = 8,
    SYS_clone = 56,
    SYS_exit = 60,
    SYS_wait4 = 61,
    SYS_geteuid = 107,
    SYS_getegid = 108,
    SYS_mount = 165,
    SYS_umount2 = 166,
    SYS_unlinkat = 263
};

#elif defined(__aarch64__)

enum launcher_syscall_number {
    SYS_unlinkat = 35,
    SYS_umount2 = 39,
    SYS_mount = 40,
    SYS_lseek = 62,
    SYS_exit = 93,
    SYS_geteuid = 175,
    SYS_getegid = 177,
    SYS_clone = 220,
    SYS_wait4 = 260
};

#endif

#endif
