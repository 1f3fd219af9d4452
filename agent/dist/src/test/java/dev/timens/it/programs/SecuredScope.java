package dev.timens.it.programs;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;

/** Makes the first namespace where a security manager is installed, with no permission but the defaults. */
public final class SecuredScope {
    private SecuredScope() {}

    public static void main(String[] arguments) throws Exception {
        TimeNamespace ahead =
                TimeNamespace.builder("ahead").offset(ClockId.REALTIME, "+400d").create();
        long outside = System.currentTimeMillis();
        long days = (ahead.call(System::currentTimeMillis) - outside) / 86_400_000;
        System.out.println("ahead " + days);
    }
}
