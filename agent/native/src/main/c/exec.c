/* execve in place of this process: what comes after it has the process id, the terminal and the parent of this one. */
#include "jni.h"
#include "kernel.h"

#define PROT_READ_WRITE 3
#define MAP_PRIVATE_ANONYMOUS 0x22
#define SIG_SETMASK 2
#define SIGNAL_SET_SIZE 8

/* A list of strings in memory of its own: the pointers, a NULL, the characters. */
struct strings {
    char **pointers;
    size_t size;
};

static size_t count_strings(const char *characters, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += characters[i] == '\0';
    return count;
}

/* From the kernel, because there is no malloc without libc. It is gone with the process image, or freed below. */
static long map(size_t size)
{
    return syscall6(SYS_mmap, 0, (long) size, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
}

static void release(const struct strings *strings)
{
    if (strings->size > 0)
        syscall3(SYS_munmap, (long) strings->pointers, (long) strings->size, 0);
}

/* @param array strings, each ended by a zero */
static long read_strings(jenv env, jbyteArray array, struct strings *to)
{
    size_t length = (size_t) array_length(env, array);
    /* As many pointers as could be: every second byte a zero, and the NULL at the end. */
    size_t pointers = (length + 1) * sizeof(char *);
    long address = map(pointers + length);
    if (address < 0)
        return address;
    to->size = pointers + length;
    to->pointers = (char **) address;
    char *characters = (char *) address + pointers;
    copy_array(env, array, (jint) length, characters);
    size_t count = count_strings(characters, length);
    for (size_t i = 0; i < count; i++) {
        to->pointers[i] = characters;
        while (*characters++ != '\0')
            ;
    }
    to->pointers[count] = NULL;
    return 0;
}

/*
 * The signal mask is kept over execve, and a Java thread blocks signals that a fresh process does not. It is set
 * here, next to the call, and set back if the call fails.
 */
static long exec_with_mask(const char *path, char **arguments, char **environment, uint64_t mask)
{
    uint64_t before = 0;
    long result = syscall6(SYS_rt_sigprocmask, SIG_SETMASK, (long) &mask, (long) &before, SIGNAL_SET_SIZE, 0, 0);
    if (result < 0)
        return result;
    result = syscall3(SYS_execve, (long) path, (long) arguments, (long) environment);
    syscall6(SYS_rt_sigprocmask, SIG_SETMASK, (long) &before, 0, SIGNAL_SET_SIZE, 0, 0);
    return result;
}

JNI(jint, KernelCalls, exec0, (jenv env, jclass in, jbyteArray path, jbyteArray arguments, jbyteArray environment, jlong mask))
{
    struct strings names = {NULL, 0}, values = {NULL, 0}, variables = {NULL, 0};
    long result = read_strings(env, path, &names);
    if (result == 0)
        result = read_strings(env, arguments, &values);
    if (result == 0)
        result = read_strings(env, environment, &variables);
    if (result == 0 && names.pointers[0] == NULL)
        result = -ENOENT;
    if (result == 0)
        result = exec_with_mask(names.pointers[0], values.pointers, variables.pointers, (uint64_t) mask);
    release(&names);
    release(&values);
    release(&variables);
    return (jint) result;
}
