package dev.timens.it.kernel;

import dev.timens.HostClocks;

/** Prints the resolution of a clock that is there, or why there is none. */
public final class AskResolution {
    private AskResolution() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(HostClocks.Clock.BOOTTIME.resolution());
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
        }
    }
}
