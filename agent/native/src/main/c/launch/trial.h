#ifndef TIMENS_TRIAL_H
#define TIMENS_TRIAL_H

/*
 * Has a child take the steps first: 0 or -errno.
 *
 * @param words the steps, each with its argument, up to "exec" or the end
 * @param failed is set to the step's word if one fails
 */
long try_steps(char **words, char **end, const char **failed);

#endif
