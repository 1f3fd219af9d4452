/* Where the kernel starts the program: the stack pointer is at argc, argv and envp follow. Never returns. */
#ifndef TIMENS_START_H
#define TIMENS_START_H

__attribute__((noreturn, used)) void launch(char **stack);

#if defined(__x86_64__)
__asm__(".text\n"
        ".globl _start\n"
        "_start:\n"
        "    xor %ebp, %ebp\n"
        "    mov %rsp, %rdi\n"
        "    and $-16, %rsp\n"
        "    call launch\n"
        "    ud2\n");
#elif defined(__aarch64__)
__asm__(".text\n"
        ".globl _start\n"
        "_start:\n"
        "    mov x29, #0\n"
        "    mov x30, #0\n"
        "    mov x0, sp\n"
        "    bl launch\n"
        "    brk #0\n");
#endif

#endif
