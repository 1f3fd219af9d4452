package dev.timens.kernel;

import java.io.File;

/** How the JVM is made to load a file as a library. */
public interface LibraryLoading {
    /** @param of the class in whose loader the library's methods are to be found */
    void load(Class<?> of, File library);
}
