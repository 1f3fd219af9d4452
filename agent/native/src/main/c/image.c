/* A file in memory, for a program that is started without being written to any folder. */
#include "jni.h"
#include "kernel.h"

#if defined(__x86_64__)
#define SYS_memfd_create 319
#elif defined(__aarch64__)
#define SYS_memfd_create 279
#endif

#define MFD_CLOEXEC 1
/* From 6.3 a kernel can be told to want it named that a file in memory is a program; before, it is no flag. */
#define MFD_EXEC 0x10

static long create(void)
{
    long fd = syscall3(SYS_memfd_create, (long) "timens-launch", MFD_CLOEXEC | MFD_EXEC, 0);
    return fd == -EINVAL ? syscall3(SYS_memfd_create, (long) "timens-launch", MFD_CLOEXEC, 0) : fd;
}

static long write_all(long fd, const char *content, jint length)
{
    while (length > 0) {
        long written = syscall3(SYS_write, fd, (long) content, length);
        if (written < 0)
            return written;
        content += written;
        length -= (jint) written;
    }
    return 0;
}

/* The descriptor, or -errno. It is closed by execve, which reads the program from it first. */
JNI(jint, LauncherImage, create0, (jenv env, jclass in, jbyteArray content))
{
    char program[32768];
    jint length = array_length(env, content);
    if (length > (jint) sizeof program)
        return -E2BIG;
    copy_array(env, content, length, program);
    long fd = create();
    if (fd < 0)
        return (jint) fd;
    long result = write_all(fd, program, length);
    if (result < 0)
        close_file(fd);
    return (jint) (result < 0 ? result : fd);
}
