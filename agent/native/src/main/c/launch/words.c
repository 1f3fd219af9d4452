/*
 * Words that are not among the arguments, because what execve takes is limited. They are in the file in memory that
 * this program was started from, so nothing is open on the way to the command.
 */
#include "words.h"

#include "../kernel.h"
#include "numbers.h"

#include <stddef.h>

#define PROT_READ_WRITE 3
#define MAP_PRIVATE_ANONYMOUS 0x22
#define SEEK_END 2

static long read_last(char *to, long length)
{
    long fd = open_file("/proc/self/exe", O_RDONLY);
    long result = fd < 0 ? fd : syscall3(SYS_lseek, fd, -length, SEEK_END);
    while (result >= 0 && length > 0) {
        result = syscall3(SYS_read, fd, (long) to, length);
        if (result <= 0)
            return -1;
        to += result;
        length -= result;
    }
    return result;
}

char **last_words(long length)
{
    /* As many pointers as could be: each byte a zero, and the NULL. Pages that nobody writes to cost nothing. */
    long pointers = (length + 1) * (long) sizeof(char *);
    long address = syscall6(SYS_mmap, 0, pointers + length, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
    if (length <= 0 || (address < 0 && address > -4096))
        return NULL;
    char **words = (char **) address;
    char *characters = (char *) address + pointers;
    if (read_last(characters, length) < 0)
        return NULL;
    char *end = characters + length;
    long count = 0;
    while (characters < end) {
        words[count++] = characters;
        while (characters < end && *characters++ != '\0')
            ;
    }
    return words;
}
