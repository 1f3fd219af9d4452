#ifndef TIMENS_CLOCKS_H
#define TIMENS_CLOCKS_H

/* Looks for the vDSO. Until it was called, clocks are read by system calls. */
void clocks_init(void);

#endif
