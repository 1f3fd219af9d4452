/* The signals that end a program, in a process in which the JVM catches them. */
#include "jni.h"
#include "kernel.h"

#if defined(__x86_64__)
#define SYS_rt_sigaction 13
#elif defined(__aarch64__)
#define SYS_rt_sigaction 134
#endif

#define SIGHUP 1
#define SIGINT 2
#define SIGTERM 15
/* SIG_DFL is 0 and SIG_IGN is 1: what is above them is a function. */
#define SIG_IGN 1
#define SIGNAL_SET_SIZE 8

/* The kernel's own, which is not libc's struct sigaction. */
struct action {
    uint64_t handler, flags, restorer, mask;
};

static const int signals[] = {SIGHUP, SIGINT, SIGTERM};
static struct action caught[sizeof signals / sizeof *signals];

static void set_action(int signal, const struct action *to, struct action *before)
{
    syscall6(SYS_rt_sigaction, signal, (long) to, (long) before, SIGNAL_SET_SIZE, 0, 0);
}

JNI(void, EndingSignals, end0, (jenv env, jclass in))
{
    static const struct action by_default = {0, 0, 0, 0};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct action before = {0, 0, 0, 0};
        set_action(signals[i], NULL, &before);
        if (before.handler > SIG_IGN) {
            caught[i] = before;
            set_action(signals[i], &by_default, NULL);
        }
    }
}

JNI(void, EndingSignals, areCaught0, (jenv env, jclass in))
{
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        if (caught[i].handler > SIG_IGN)
            set_action(signals[i], &caught[i], NULL);
}
