/** What a time namespace is, and the two that always exist. Loaded by the boot loader. */
package dev.timens.runtime.namespace;
