package dev.timens.it.installation;

/** Prints monotonic and realtime. */
public final class PrintClocks {
    private PrintClocks() {}

    public static void main(String[] arguments) {
        System.out.println(System.nanoTime());
        System.out.println(System.currentTimeMillis());
    }
}
