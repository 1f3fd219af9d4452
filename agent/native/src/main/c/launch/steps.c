/* What can be done on the way to a command. Each step is one word and one argument; see launch.c. */
#include "steps.h"

#include "../kernel.h"
#include "numbers.h"
#include "text.h"

#define CLONE_NEWTIME 0x80
#define CLONE_NEWUSER 0x10000000
#define MS_BIND 4096
#define MNT_DETACH 2
#define O_CREAT 0100
#define O_EXCL 0200
#define FOR_CHILDREN "/proc/self/ns/time_for_children"

static const char *kept;

static long write_file(const char *path, const char *content)
{
    long fd = open_file(path, O_WRONLY);
    if (fd < 0)
        return fd;
    long written = syscall3(SYS_write, fd, (long) content, length(content));
    close_file(fd);
    return written < 0 ? written : 0;
}

/* "1000 1000 1": the user keeps the number it has. */
static long map_itself(const char *path, unsigned long id)
{
    char line[64];
    append(append_number(append(append_number(line, id), " "), id), " 1\n");
    return write_file(path, line);
}

/*
 * Both at once: then the user namespace is made first and owns the time namespace, in which this process so has
 * all capabilities. The groups must be given up before they can be mapped without privilege (user_namespaces(7)).
 */
static long new_user_and_time(void)
{
    unsigned long user = (unsigned long) syscall3(SYS_geteuid, 0, 0, 0);
    unsigned long group = (unsigned long) syscall3(SYS_getegid, 0, 0, 0);
    long result = syscall3(SYS_unshare, CLONE_NEWUSER | CLONE_NEWTIME, 0, 0);
    if (result == 0)
        result = map_itself("/proc/self/uid_map", user);
    if (result == 0)
        result = write_file("/proc/self/setgroups", "deny");
    if (result == 0)
        result = map_itself("/proc/self/gid_map", group);
    return result;
}

static long join(const char *file, int type)
{
    long fd = open_file(file, O_RDONLY);
    if (fd < 0)
        return fd;
    long result = syscall3(SYS_setns, fd, type, 0);
    close_file(fd);
    return result;
}

/* A bind mount holds a namespace without any process in it. The file must be new: nothing of the user's is hidden. */
static long keep(const char *file)
{
    long fd = syscall6(SYS_openat, AT_FDCWD, (long) file, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444, 0, 0);
    if (fd < 0)
        return fd;
    close_file(fd);
    long result = syscall6(SYS_mount, (long) FOR_CHILDREN, (long) file, 0, MS_BIND, 0, 0);
    if (result == 0)
        kept = file;
    else
        syscall3(SYS_unlinkat, AT_FDCWD, (long) file, 0);
    return result;
}

void undo_keep(void)
{
    if (kept != NULL) {
        syscall3(SYS_umount2, (long) kept, MNT_DETACH, 0);
        syscall3(SYS_unlinkat, AT_FDCWD, (long) kept, 0);
    }
}

long take_step(const char *name, const char *argument)
{
    if (same(name, "user"))
        return new_user_and_time();
    if (same(name, "time"))
        return syscall3(SYS_unshare, CLONE_NEWTIME, 0, 0);
    /* The name with "self" is right here: this process has one thread, which is the leader. */
    if (same(name, "offsets"))
        return write_file("/proc/self/timens_offsets", argument);
    if (same(name, "keep"))
        return keep(argument);
    /* Entered by name, which a process of one thread can: kernels before 6.2 do not enter it at execve. */
    if (same(name, "enter"))
        return join(FOR_CHILDREN, CLONE_NEWTIME);
    if (same(name, "join"))
        return join(argument, CLONE_NEWTIME);
    if (same(name, "join-user"))
        return join(argument, CLONE_NEWUSER);
    return -EINVAL;
}
