package dev.timens.it.foreign;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;

/**
 * Prints the clocks, as {@code <phase> <clock> <value>}, before there is a namespace, inside one and
 * after it. Asks the other agent, where there is one, to retransform classes after each switch.
 */
public final class ReadInEachPhase {
    private ReadInEachPhase() {}

    /** @param arguments what to retransform: "dispatcher" or "everything" */
    public static void main(String[] arguments) throws Exception {
        String what = arguments[0];
        print("started");
        retransform(what);
        print("retransformed");
        TimeNamespace moved = TimeNamespace.builder("moved")
                .offset(ClockId.MONOTONIC, "+5h")
                .offset(ClockId.REALTIME, "-20d")
                .create();
        moved.run(() -> print("inside"));
        retransform(what);
        moved.run(() -> print("inside-retransformed"));
        print("outside");
        retransform(what);
        Thread thread = moved.call(() -> new Thread(() -> print("thread")));
        thread.start();
        thread.join();
        System.out.println("changes " + ForeignAgent.changes);
        System.out.println("calls counted " + CallCount.get());
        System.out.println("fields " + fieldsOfDispatcher());
    }

    private static void retransform(String what) throws Exception {
        if (!ForeignAgent.isAttached()) {
            return;
        }
        if (what.equals("everything")) {
            ForeignAgent.retransformEverything();
        } else {
            ForeignAgent.retransformDispatcher();
        }
    }

    static void print(String phase) {
        System.out.println(phase + " monotonic " + System.nanoTime());
        System.out.println(phase + " realtime " + System.currentTimeMillis());
        System.out.println(phase + " realtime " + Instant.now().toEpochMilli());
        System.out.println(phase + " realtime " + new Date().getTime());
    }

    private static String fieldsOfDispatcher() throws ClassNotFoundException {
        return Arrays.toString(Class.forName("java.lang.TimensDispatcher").getDeclaredFields());
    }
}
