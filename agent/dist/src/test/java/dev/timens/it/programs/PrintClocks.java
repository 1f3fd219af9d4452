package dev.timens.it.programs;

/** Prints that main ran, and the two clocks. */
public final class PrintClocks {
    private PrintClocks() {}

    public static void main(String[] arguments) {
        System.out.println("main ran");
        System.out.println("nanoTime " + System.nanoTime());
        System.out.println("currentTimeMillis " + System.currentTimeMillis());
    }
}
