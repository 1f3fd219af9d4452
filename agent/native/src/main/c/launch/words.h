#ifndef TIMENS_WORDS_H
#define TIMENS_WORDS_H

/*
 * The words at the end of this program's own file, a NULL after the last; or NULL.
 *
 * @param length in bytes; a zero ends each word
 */
char **last_words(long length);

#endif
