package dev.timens.cli.explain.scan;

/** Which calls are worth a closer look, judged without the class's place in the hierarchy. */
public interface Interest {
    /** @param descriptor null if only the name is known */
    boolean in(String name, String descriptor);
}
