package dev.timens.it.programs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes a pool where a security manager is installed, with no permission but the defaults. */
@SuppressWarnings("removal") // the security manager is
public final class SecuredPools {
    private SecuredPools() {}

    public static void main(String[] arguments) throws Exception {
        // Daemons, since this code may not shut a pool down.
        ExecutorService pool = Executors.newFixedThreadPool(1, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        System.out.println(
                "ran " + pool.submit(() -> System.getSecurityManager() != null).get());
    }
}
