/*
 * The launcher: a program of one thread, which the JVM puts in its own place (execve) on the way to a command.
 * A JVM has many threads, and to those the kernel refuses to make a user namespace (EINVAL) and to enter a time
 * namespace (EUSERS).
 *
 *   argv    launcher [try ""] {step argument}... exec <path> <own> <length> <words of the command>
 *   envp    the first is room for the failure, the others are the command's, the last <own> of them its alone
 *
 *   file    the last <length> bytes of the launcher's own: <path> <words for a failure>, a zero after each
 *
 * It has no voice: when a step fails, it starts the program for a failure with the step and the errno in that first
 * variable, "NAME=<process> <step> <errno>". That is the JVM that started it all, which has the sentences.
 */
#include "../kernel.h"
#include "numbers.h"
#include "start.h"
#include "steps.h"
#include "text.h"
#include "trial.h"
#include "words.h"

#define NOTHING_CAN_BE_SAID 125

/*
 * The room was made by the JVM: its own name for this process, a blank, and more blanks than a step and a number take.
 * Not getpid(): /proc, where the JVM looks, may be that of another PID namespace and have another number.
 */
static void note_failure(char *variable, const char *step, long result)
{
    while (*variable != ' ' && *variable != '\0')
        variable++;
    if (*variable == ' ')
        append_number(append(append(variable + 1, step), " "), (unsigned long) -result);
}

static long count_of(const char *digits)
{
    long count = 0;
    while (*digits >= '0' && *digits <= '9')
        count = count * 10 + (*digits++ - '0');
    return count;
}

static void hide_last(char **environment, long own)
{
    char **end = environment;
    while (*end != NULL)
        end++;
    if (own <= end - environment)
        *(end - own) = NULL;
}

/* Text, or nothing at all: what a shell would take for a script. */
static int is_text(const char *path)
{
    char start[128];
    long fd = open_file(path, O_RDONLY);
    long count = fd < 0 ? -1 : syscall3(SYS_read, fd, (long) start, sizeof start);
    if (fd >= 0)
        close_file(fd);
    for (long i = 0; i < count; i++)
        if (start[i] == '\0')
            return 0;
    return count >= 0;
}

/*
 * A file that the kernel does not know is a script without a first line "#!", which execvp(3) and every shell hand to
 * /bin/sh. A program for another machine is none; there the kernel's error stays.
 *
 * @param command its words; there is room for one before them
 */
static long exec_as_shells_do(char *path, char **command, char **environment)
{
    static char shell[] = "/bin/sh";
    long result = syscall3(SYS_execve, (long) path, (long) command, (long) environment);
    if (result == -ENOEXEC && is_text(path)) {
        command[-1] = shell;
        command[0] = path;
        syscall3(SYS_execve, (long) shell, (long) (command - 1), (long) environment);
    }
    return result;
}

/* @param words what follows "exec" */
static void exec_command(char **words, char **environment, const char *step, long result)
{
    char **command = words + 3;
    long length_of_failure = count_of(words[2]);
    if (result == 0) {
        step = "exec";
        result = exec_as_shells_do(words[0], command, environment + 1);
    }
    undo_keep();
    hide_last(environment, count_of(words[1]));
    note_failure(*environment, step, result);
    char **failure = last_words(length_of_failure);
    if (failure != NULL)
        syscall3(SYS_execve, (long) *failure, (long) (failure + 1), (long) environment);
}

void launch(char **stack)
{
    char **words = stack + 2;
    char **end = stack + 1 + (uintptr_t) stack[0];
    const char *step = "";
    long result = 0;
    for (; words + 4 < end && !same(*words, "exec"); words += 2) {
        if (result == 0) {
            step = words[0];
            result = same(step, "try") ? try_steps(words + 2, end, &step) : take_step(step, words[1]);
        }
    }
    if (words + 4 < end)
        exec_command(words + 1, end + 1, step, result);
    for (;;)
        syscall3(SYS_exit, NOTHING_CAN_BE_SAID, 0, 0);
}
