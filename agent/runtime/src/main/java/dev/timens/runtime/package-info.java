/**
 * The part of the agent that runs with the application: what a clock call meets once it was
 * redirected.
 *
 * <p>Loaded by the boot loader only, with no dependency but {@code java.base}, so that code of the
 * JDK itself can call it. Nothing here uses {@code invokedynamic}: some of it runs inside class
 * loading and thread creation. Arrows run one way: {@code dispatch} to {@code link} to {@code
 * placement} to {@code lookup} to {@code namespace} to {@code timekeeping}; {@code link} also to
 * {@code activation}; {@code report} is called by all.
 */
package dev.timens.runtime;
