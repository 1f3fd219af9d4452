/** What the integration tests fork, and how they find and judge every time that an application shows. */
package dev.timens.applications.support;
