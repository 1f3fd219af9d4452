/** What the doctor looks at: files of the kernel's, and JVMs that it starts. Nothing here judges. */
package dev.timens.cli.doctor.machine;
