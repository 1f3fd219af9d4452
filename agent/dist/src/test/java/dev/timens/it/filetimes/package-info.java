/** The programs that read and set the times of files, and those whose code the JDK shares file times in. */
package dev.timens.it.filetimes;
