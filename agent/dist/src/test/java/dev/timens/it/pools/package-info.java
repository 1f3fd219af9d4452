/** The programs of {@code PoolsIT}: in which namespace the workers of pools are. */
package dev.timens.it.pools;
