/** Small programs that several integration tests fork. They use nothing of the tests' and run in JVMs of their own. */
package dev.timens.it.programs;
