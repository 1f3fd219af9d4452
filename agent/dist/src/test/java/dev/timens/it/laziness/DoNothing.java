package dev.timens.it.laziness;

/** The program against which initialised classes are compared. */
public final class DoNothing {
    private DoNothing() {}

    public static void main(String[] arguments) {}
}
