/* Text without libc: each function returns where the text ends now. */
#ifndef TIMENS_TEXT_H
#define TIMENS_TEXT_H

#include <stddef.h>

static inline char *append(char *to, const char *from)
{
    while (*from != '\0')
        *to++ = *from++;
    *to = '\0';
    return to;
}

static inline char *append_number(char *to, unsigned long number)
{
    char digits[20];
    size_t count = 0;
    do {
        digits[count++] = (char) ('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (count > 0)
        *to++ = digits[--count];
    *to = '\0';
    return to;
}

static inline int same(const char *a, const char *b)
{
    while (*a != '\0' && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

static inline long length(const char *text)
{
    long count = 0;
    while (text[count] != '\0')
        count++;
    return count;
}

#endif
