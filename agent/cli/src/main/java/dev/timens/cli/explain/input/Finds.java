package dev.timens.cli.explain.input;

/** Who is told what was found. */
public interface Finds {
    void classFile(ClassFile found);

    /** @param sentence what could not be read, and what to do about it */
    void problem(String sentence);
}
