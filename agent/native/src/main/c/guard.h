#ifndef TIMENS_GUARD_H
#define TIMENS_GUARD_H

/* Gives the stack's guard its random value, where that is not the thread's business (x86-64). */
void guard_init(void);

#endif
