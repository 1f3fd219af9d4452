/* Kernel namespaces. Each call concerns the calling native thread, and what it starts. Results: 0 or -errno. */
#include "jni.h"
#include "kernel.h"

JNI(jint, KernelCalls, unshare0, (jenv env, jclass in, jint flags))
{
    return (jint) syscall3(SYS_unshare, flags, 0, 0);
}

JNI(jint, KernelCalls, setns0, (jenv env, jclass in, jint fd, jint type))
{
    return (jint) syscall3(SYS_setns, fd, type, 0);
}

static char *decimal(char *to, jint number)
{
    char digits[10];
    size_t count = 0;
    do {
        digits[count++] = (char) ('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (count > 0)
        *to++ = digits[--count];
    return to;
}

static char *text(char *to, const char *from)
{
    while (*from != '\0')
        *to++ = *from++;
    return to;
}

/*
 * /proc/<tid>/timens_offsets, and no other name: /proc/self is the thread group's leader, which a Java thread never
 * is, and below /proc/thread-self the file is not there. All lines in one write: the kernel takes all or none.
 */
JNI(jint, KernelCalls, writeTimensOffsets0, (jenv env, jclass in, jint tid, jbyteArray lines))
{
    char path[64], content[256];
    jint length = array_length(env, lines);
    if (length > (jint) sizeof content)
        return -E2BIG;
    if (tid < 0)
        return -EINVAL;
    copy_array(env, lines, length, content);
    *text(decimal(text(path, "/proc/"), tid), "/timens_offsets") = '\0';
    long fd = open_file(path, O_WRONLY);
    if (fd < 0)
        return (jint) fd;
    long written = syscall3(SYS_write, fd, (long) content, length);
    close_file(fd);
    return written < 0 ? (jint) written : 0;
}
