/*
 * Goes the way in a child. A process that has made a user namespace never gets out of it, and one that has made a time
 * namespace enters it by execve; so whoever wants to go on as before when a step is refused must not have taken any.
 */
#include "trial.h"

#include "../kernel.h"
#include "numbers.h"
#include "steps.h"
#include "text.h"

#define PROT_READ_WRITE 3
#define MAP_SHARED_ANONYMOUS 0x21
#define WAIT_ALL 0x40000000

struct outcome {
    const char *step;
    long result;
};

static void take_steps(char **words, char **end, volatile struct outcome *outcome)
{
    for (; words + 1 < end && !same(*words, "exec") && outcome->result == 0; words += 2) {
        outcome->step = words[0];
        outcome->result = take_step(words[0], words[1]);
    }
}

long try_steps(char **words, char **end, const char **failed)
{
    long shared =
        syscall6(SYS_mmap, 0, sizeof(struct outcome), PROT_READ_WRITE, MAP_SHARED_ANONYMOUS, -1, 0);
    if (shared < 0)
        return 0; /* then without a trial */
    volatile struct outcome *outcome = (volatile struct outcome *) shared;
    /* No signal when it ends: a blocked SIGCHLD would wait for the command. No memory shared: setns would mind. */
    long child = syscall6(SYS_clone, 0, 0, 0, 0, 0, 0);
    if (child == 0) {
        take_steps(words, end, outcome);
        for (;;)
            syscall3(SYS_exit, 0, 0, 0);
    }
    if (child > 0)
        syscall6(SYS_wait4, child, 0, WAIT_ALL, 0, 0, 0);
    if (outcome->result != 0)
        *failed = outcome->step;
    return outcome->result;
}
