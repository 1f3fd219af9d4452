/** The program that mocks classes with clock calls, with Mockito. Runs in the forked JVMs. */
package dev.timens.it.mocking;
