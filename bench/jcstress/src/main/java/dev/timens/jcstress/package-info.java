/**
 * What two threads at once may see of look-up, scopes, placement and the switch to namespaces: jcstress runs each test
 * millions of times and counts the outcomes. Loaded by the application loader of JVMs that have the agent.
 */
package dev.timens.jcstress;
