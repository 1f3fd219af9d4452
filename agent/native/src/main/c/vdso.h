#ifndef TIMENS_VDSO_H
#define TIMENS_VDSO_H

#include "kernel.h"

/* Reads a clock: 0, or -errno. Without a system call where the kernel has its vDSO do it. */
typedef int clock_reading(int clock, struct timespec64 *now);

/* The vDSO's clock_gettime; NULL if there is no vDSO, or none that has it. */
clock_reading *vdso_clock_gettime(void);

#endif
