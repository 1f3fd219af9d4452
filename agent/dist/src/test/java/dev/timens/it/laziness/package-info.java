/** Programs that show whether the agent initialised anything before main. Runs in the forked JVMs. */
package dev.timens.it.laziness;
