/** A timeline drawn as text: who held what when, a row for each, to one scale. */
package dev.timens.demo.timeline;
