/**
 * The program that reads each clock by each kind of call on each kind of thread, in three places at
 * once, and says of every cell of that matrix which place's time it saw.
 */
package dev.timens.it.readings;
