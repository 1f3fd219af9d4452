/* The calling process and thread: ids, descriptors, capabilities. Results: a value, or an error. */
#include "jni.h"
#include "kernel.h"

#define F_SETFD 2
#define FD_CLOEXEC 1
#define CAPABILITY_VERSION_3 0x20080522

struct capability_header {
    uint32_t version;
    int32_t pid;
};

struct capability_words {
    uint32_t effective, permitted, inheritable;
};

JNI(jint, KernelCalls, gettid0, (jenv env, jclass in))
{
    return (jint) syscall3(SYS_gettid, 0, 0, 0);
}

JNI(jint, KernelCalls, open0, (jenv env, jclass in, jbyteArray path, jint flags))
{
    char name[4096];
    jint length = array_length(env, path);
    if (length >= (jint) sizeof name)
        return -E2BIG;
    copy_array(env, path, length, name);
    name[length] = '\0';
    return (jint) open_file(name, flags);
}

JNI(jint, KernelCalls, close0, (jenv env, jclass in, jint fd))
{
    return (jint) close_file(fd);
}

JNI(jint, KernelCalls, closeOnExec0, (jenv env, jclass in, jint fd))
{
    return (jint) syscall3(SYS_fcntl, fd, F_SETFD, FD_CLOEXEC);
}

JNI(jint, KernelCalls, prctl0, (jenv env, jclass in, jint option, jlong a, jlong b, jlong c, jlong d))
{
    return (jint) syscall6(SYS_prctl, option, a, b, c, d, 0);
}

JNI(jlong, KernelCalls, effectiveCapabilities0, (jenv env, jclass in))
{
    struct capability_header header = {CAPABILITY_VERSION_3, 0};
    struct capability_words words[2] = {{0, 0, 0}, {0, 0, 0}};
    long result = syscall3(SYS_capget, (long) &header, (long) words, 0);
    if (result < 0)
        return long_error(-result);
    return (jlong) (((uint64_t) words[1].effective << 32) | words[0].effective);
}
