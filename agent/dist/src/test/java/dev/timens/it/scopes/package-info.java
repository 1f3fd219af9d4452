/** Programs that enter and leave namespaces, decorate tasks and bind thread groups, as the public API offers it. */
package dev.timens.it.scopes;
