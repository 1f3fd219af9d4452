package dev.timens.it.misses;

/** Prints what {@code read()} of each of the named classes returns, twice. */
public final class ReadWith {
    private ReadWith() {}

    public static void main(String[] classes) throws ReflectiveOperationException {
        for (int round = 0; round < 2; round++) {
            for (String name : classes) {
                System.out.println(
                        name + " " + Class.forName(name).getMethod("read").invoke(null));
            }
        }
    }
}
