package dev.timens.libraries.cases;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Makes something of each library in one place, and then has it wait for threads in several: a line
 * for each cell, {@code library/place OK} or {@code library/place WRONG} with what was wrong.
 */
public final class LibrariesProgram {
    /** Far beyond any delay on a loaded machine. */
    private static final long PATIENCE = 90_000;

    /** The same where there is an offset: controls, whose cells hang there, shorten it. */
    private static final long PATIENCE_SHIFTED = Long.getLong("libraries.patience.millis", PATIENCE);

    private static final TimeNamespace HOST = TimeNamespace.host();

    private interface Place {
        <T> T call(Callable<T> task) throws Exception;
    }

    private LibrariesProgram() {}

    /**
     * @param arguments where they are made: "outside", "ahead", or "only-outside", which makes no
     *     namespace; then the beginnings of the names of the libraries, or none for all
     */
    public static void main(String[] arguments) {
        try {
            run(arguments);
            System.exit(0);
        } catch (Throwable e) {
            // The libraries' threads would keep the JVM.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws Exception {
        Outside.run(() -> {});
        // Before any class of the libraries reads them.
        System.setProperty("rx3.io-keep-alive-time", "1");
        System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "500");
        List<Library> libraries = named(List.of(arguments).subList(1, arguments.length));
        if (arguments[0].equals("only-outside")) {
            List<Delay> made = make(libraries, Callable::call, PATIENCE_SHIFTED);
            print(libraries, made, "outside", Callable::call, PATIENCE_SHIFTED);
        } else {
            TimeNamespace ahead = made("ahead", Duration.ofHours(1));
            TimeNamespace behind = made("behind", Duration.ofHours(-2));
            List<Delay> made = make(libraries, arguments[0].equals("ahead") ? ahead::call : Callable::call, PATIENCE);
            print(libraries, made, "outside", Callable::call, PATIENCE);
            print(libraries, made, "ahead", ahead::call, PATIENCE_SHIFTED);
            print(libraries, made, "behind", behind::call, PATIENCE_SHIFTED);
        }
    }

    private static TimeNamespace made(String name, Duration offset) {
        return TimeNamespace.builder(name)
                .offset(ClockId.MONOTONIC, offset)
                .offset(ClockId.REALTIME, offset)
                .create();
    }

    private static List<Library> named(List<String> names) {
        return (Boolean.getBoolean("libraries.older") ? Older.all() : Libraries.all())
                .stream()
                        .filter(library -> names.isEmpty() || names.stream().anyMatch(library.name()::startsWith))
                        .toList();
    }

    /** Makes them, and uses each once, so that their threads start there. */
    private static List<Delay> make(List<Library> libraries, Place place, long patience) throws Exception {
        List<Delay> made = new ArrayList<>();
        for (Library library : libraries) {
            made.add(place.call(library.making()));
        }
        List<CompletableFuture<String>> used = start(libraries, made, place);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        for (CompletableFuture<String> each : used) {
            await(each, end, patience);
        }
        return made;
    }

    private static void print(List<Library> libraries, List<Delay> made, String name, Place place, long patience) {
        List<CompletableFuture<String>> verdicts = start(libraries, made, place);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        for (int i = 0; i < verdicts.size(); i++) {
            System.out.println(libraries.get(i).name() + "/" + name + " " + await(verdicts.get(i), end, patience));
        }
    }

    private static String await(CompletableFuture<String> verdict, long end, long patience) {
        try {
            return verdict.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)
                    .replace('\n', ' ');
        } catch (Exception e) {
            return "WRONG not over after " + patience + " ms: " + e;
        }
    }

    /** Each on a thread of its own, which the place begins on: some block for as long as they wait. */
    private static List<CompletableFuture<String>> start(List<Library> libraries, List<Delay> made, Place place) {
        List<CompletableFuture<String>> verdicts = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            CompletableFuture<String> verdict = new CompletableFuture<>();
            verdicts.add(verdict);
            Library library = libraries.get(i);
            Delay delay = made.get(i);
            Thread thread = new Thread(
                    () -> {
                        try {
                            place.call(() -> {
                                check(library, delay, verdict);
                                return null;
                            });
                        } catch (Throwable e) {
                            verdict.complete("WRONG " + e);
                        }
                    },
                    library.name());
            thread.setDaemon(true);
            thread.start();
        }
        return verdicts;
    }

    private static void check(Library library, Delay delay, CompletableFuture<String> verdict) throws Exception {
        long begin = HOST.now(ClockId.MONOTONIC);
        delay.after(library.millis(), () -> {
            long nanos = HOST.now(ClockId.MONOTONIC) - begin;
            long ahead = System.currentTimeMillis()
                    - TimeUnit.NANOSECONDS.toMillis(TimeNamespace.initial().now(ClockId.REALTIME));
            boolean isEarly = nanos < TimeUnit.MILLISECONDS.toNanos(library.millis());
            boolean isElsewhere = library.areThreadsOwn() && Math.abs(ahead) > TimeUnit.MINUTES.toMillis(30);
            String seen = " after " + nanos / 1_000_000 + " ms on "
                    + Thread.currentThread().getName();
            verdict.complete(
                    isEarly
                            ? "WRONG early," + seen
                            : isElsewhere ? "WRONG reads " + ahead + " ms ahead," + seen : "OK" + seen);
        });
    }
}
