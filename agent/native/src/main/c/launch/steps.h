#ifndef TIMENS_STEPS_H
#define TIMENS_STEPS_H

/*
 * Takes one step of the plan: 0 or -errno.
 *
 * @param argument the step's own, or an empty text
 */
long take_step(const char *name, const char *argument);

/* Takes back what a step left in the file system, if a later one failed. */
void undo_keep(void);

#endif
