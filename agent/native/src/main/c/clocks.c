/* Clocks as longs of nanoseconds: a long returns faster than anything written through memory. */
#include "clocks.h"

#include "jni.h"
#include "vdso.h"

#define NANOS_PER_SECOND 1000000000

static int syscall_clock_gettime(int clock, struct timespec64 *now)
{
    return (int) syscall3(SYS_clock_gettime, clock, (long) now, 0);
}

static clock_reading *read_clock = syscall_clock_gettime;

void clocks_init(void)
{
    clock_reading *vdso = vdso_clock_gettime();
    if (vdso != NULL)
        read_clock = vdso;
}

static jlong nanoseconds(int result, const struct timespec64 *time)
{
    jlong nanos;
    if (result < 0)
        return long_error(-result);
    if (__builtin_mul_overflow(time->seconds, (int64_t) NANOS_PER_SECOND, &nanos)
        || __builtin_add_overflow(nanos, time->nanoseconds, &nanos))
        return long_error(EOVERFLOW);
    return nanos;
}

/*
 * The resolution always by the system call: vDSOs and libcs answer 1 ns for auxiliary clocks that do not exist.
 */
static jlong ask(long call, int clock)
{
    struct timespec64 time = {0, 0};
    return nanoseconds((int) syscall3(call, clock, (long) &time, 0), &time);
}

JNI(jlong, Clocks, clockGetTime, (jenv env, jclass in, jint clock))
{
    struct timespec64 now = {0, 0};
    int result = read_clock(clock, &now);
    return nanoseconds(result, &now);
}

JNI(jlong, Clocks, clockGetResolution, (jenv env, jclass in, jint clock))
{
    return ask(SYS_clock_getres, clock);
}

static void ptp_path(char *to, jint device)
{
    static const char prefix[] = "/dev/ptp";
    char digits[10];
    size_t count = 0;
    do {
        digits[count++] = (char) ('0' + device % 10);
        device /= 10;
    } while (device > 0);
    for (size_t i = 0; i < sizeof prefix - 1; i++)
        *to++ = prefix[i];
    while (count > 0)
        *to++ = digits[--count];
    *to = '\0';
}

/*
 * A PTP device's clock has no number of its own: it is named by a descriptor, shifted, with 3 in the low bits
 * (clock_gettime(2), FD_TO_CLOCKID). Opened for each reading, so that no descriptor stays behind; such a clock is
 * behind a bus and slow anyway.
 */
static jlong ask_ptp(long call, jint device)
{
    char path[24];
    if (device < 0)
        return long_error(EINVAL);
    ptp_path(path, device);
    long fd = open_file(path, O_RDONLY);
    if (fd < 0)
        return long_error(-fd);
    jlong nanos = ask(call, (int) ((~(unsigned int) fd << 3) | 3));
    close_file(fd);
    return nanos;
}

JNI(jlong, Clocks, ptpGetTime, (jenv env, jclass in, jint device))
{
    return ask_ptp(SYS_clock_gettime, device);
}

JNI(jlong, Clocks, ptpGetResolution, (jenv env, jclass in, jint device))
{
    return ask_ptp(SYS_clock_getres, device);
}
