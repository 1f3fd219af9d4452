package dev.timens.it.kernel;

import dev.timens.HostClocks;

/** Reads the clock that the first argument names as often as the second says. */
public final class ReadOften {
    private ReadOften() {}

    public static void main(String[] arguments) {
        HostClocks.Clock clock = HostClocks.Clock.valueOf(arguments[0]);
        long sum = 0;
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            sum += clock.now();
        }
        System.out.println(sum);
    }
}
