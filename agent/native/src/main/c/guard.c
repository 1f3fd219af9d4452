/*
 * What the compiler's stack protector wants, and libc would have. On x86-64 the guard itself is in the thread's
 * control block, where every libc puts one; elsewhere it is a variable.
 */
#include "guard.h"

#include "kernel.h"

__attribute__((noreturn)) void __stack_chk_fail(void);

__attribute__((noreturn)) void __stack_chk_fail(void)
{
    __builtin_trap();
}

#if defined(__x86_64__)

void guard_init(void)
{
}

#else

extern uintptr_t __stack_chk_guard;

uintptr_t __stack_chk_guard = 0x57abadf00d00ff0a;

__attribute__((no_stack_protector)) void guard_init(void)
{
    uintptr_t random;
    if (syscall3(SYS_getrandom, (long) &random, sizeof random, 0) == sizeof random)
        __stack_chk_guard = random & ~(uintptr_t) 0xff; /* the zero ends a string that runs over */
}

#endif
