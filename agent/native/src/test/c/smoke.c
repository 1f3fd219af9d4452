/*
 * Calls the library where there is no JVM to do it: loads it as a JVM would, and reads clocks beside libc.
 * One line for each check, exit status 1 if one fails.
 */
#include <dlfcn.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static void *library;
static int failures;

static void check(const char *what, int holds)
{
    printf("%s %s\n", holds ? "ok  " : "FAIL", what);
    failures += !holds;
}

static void *function(const char *name)
{
    void *address = dlsym(library, name);
    if (address == NULL) {
        printf("FAIL %s\n", dlerror());
        exit(1);
    }
    return address;
}

static int64_t read_clock(int clock)
{
    int64_t (*read)(void *, void *, int32_t) = function("Java_dev_timens_kernel_Clocks_clockGetTime");
    return read(NULL, NULL, clock);
}

static int64_t resolution(int clock)
{
    int64_t (*read)(void *, void *, int32_t) = function("Java_dev_timens_kernel_Clocks_clockGetResolution");
    return read(NULL, NULL, clock);
}

static int64_t libc(int clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static void check_clocks(void)
{
    static const int clocks[] = {0, 1, 2, 3, 4, 5, 6, 7, 11};
    for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++) {
        char what[40];
        int64_t before = libc(clocks[i]), read = read_clock(clocks[i]), after = libc(clocks[i]);
        snprintf(what, sizeof what, "clock %d reads as in libc", clocks[i]);
        check(what, before <= read && read <= after && resolution(clocks[i]) > 0);
    }
    check("a clock that is not there is EINVAL", read_clock(40) == INT64_MIN + EINVAL);
}

static void check_calls(void)
{
    int32_t (*gettid_)(void *, void *) = function("Java_dev_timens_kernel_KernelCalls_gettid0");
    int32_t (*unshare_)(void *, void *, int32_t) = function("Java_dev_timens_kernel_KernelCalls_unshare0");
    int32_t (*setns_)(void *, void *, int32_t, int32_t) = function("Java_dev_timens_kernel_KernelCalls_setns0");
    int64_t (*ptp)(void *, void *, int32_t) = function("Java_dev_timens_kernel_Clocks_ptpGetTime");
    check("gettid", gettid_(NULL, NULL) == (int32_t) syscall(SYS_gettid));
    check("unshare of unknown flags is EINVAL", unshare_(NULL, NULL, 1) == -EINVAL);
    check("setns of no descriptor is EBADF", setns_(NULL, NULL, -1, 0) == -EBADF);
    check("a PTP device that is not there is ENOENT", ptp(NULL, NULL, 123456789) == INT64_MIN + ENOENT);
}

int main(int count, char **arguments)
{
    library = dlopen(count > 1 ? arguments[1] : "", RTLD_NOW);
    if (library == NULL) {
        printf("FAIL %s\n", dlerror());
        return 1;
    }
    int32_t (*load)(void *, void *) = function("JNI_OnLoad");
    int64_t by_syscall = read_clock(1);
    check("clocks are read before the vDSO is known", by_syscall > 0);
    check("the JVM is told its JNI version", load(NULL, NULL) == 0x000a0000);
    check_clocks();
    check_calls();
    return failures > 0;
}
