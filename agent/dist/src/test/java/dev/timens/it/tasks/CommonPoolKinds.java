package dev.timens.it.tasks;

import dev.timens.TimeNamespace;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The common pool itself, trees of tasks in it, parallel streams and sorts. */
final class CommonPoolKinds {
    private CommonPoolKinds() {}

    static void addTo(Map<String, TaskKind> kinds) {
        kinds.put("execute", look -> {
            ForkJoinPool.commonPool().execute(look);
            look.await(1);
        });
        kinds.put("submit", look -> ForkJoinPool.commonPool().submit(look).get(60, TimeUnit.SECONDS));
        kinds.put(
                "submit-callable",
                look -> ForkJoinPool.commonPool().submit(callable(look)).get(60, TimeUnit.SECONDS));
        kinds.put("submit-task", look -> ForkJoinPool.commonPool()
                .submit(ForkJoinTask.adapt(look))
                .get(60, TimeUnit.SECONDS));
        kinds.put("invoke", look -> ForkJoinPool.commonPool().invoke(new Trees.ForkJoin(look, Trees.DEPTH)));
        kinds.put("invokeAll-callables", look -> ForkJoinPool.commonPool()
                .invokeAll(Collections.nCopies(8, callable(look))));
        kinds.put("invokeAny", look -> ForkJoinPool.commonPool().invokeAny(Collections.nCopies(3, callable(look))));
        kinds.put("fork", look -> new Trees.ForkJoin(look, Trees.DEPTH).fork().get(60, TimeUnit.SECONDS));
        kinds.put(
                "invokeAll",
                look -> new Trees.InvokeAll(look, Trees.DEPTH).fork().get(60, TimeUnit.SECONDS));
        kinds.put("fork-and-leave", look -> {
            ForkJoinTask.adapt(look).fork();
            look.await(1);
        });
        kinds.put("invoked-here", look -> new Trees.InvokeAll(look, Trees.DEPTH).invoke());
        kinds.put(
                "completers",
                look -> new Trees.Completer(null, look, Trees.DEPTH).fork().get(60, TimeUnit.SECONDS));
        kinds.put("completers-invoked", look -> new Trees.Completer(null, look, Trees.DEPTH).invoke());
        kinds.put("helpQuiesce", look -> {
            for (int i = 0; i < 20; i++) {
                ForkJoinTask.adapt(look).fork();
            }
            ForkJoinTask.helpQuiesce();
            look.await(20);
        });
        kinds.put("mixed-quiescence", CommonPoolKinds::mixedQuiescence);
        kinds.put("parallel-stream", look -> IntStream.range(0, 2_000)
                .parallel()
                .peek(i -> lookSometimes(look, i))
                .boxed()
                .collect(Collectors.groupingBy(i -> i % 7)));
        kinds.put("parallel-stream-sorted", look -> new Random(7)
                .ints(20_000)
                .parallel()
                .boxed()
                .sorted(looking(look))
                .forEach(i -> {}));
        kinds.put(
                "parallelSort",
                look -> Arrays.parallelSort(new Random(7).ints(20_000).boxed().toArray(Integer[]::new), looking(look)));
        kinds.put("parallelSetAll", look -> Arrays.parallelSetAll(new int[5_000], i -> lookSometimes(look, i)));
        kinds.put(
                "parallelPrefix",
                look -> Arrays.parallelPrefix(new int[20_000], (one, two) -> {
                    lookSometimes(look, one);
                    return one + 1;
                }));
    }

    private static Callable<Object> callable(Look look) {
        return () -> {
            look.run();
            return look;
        };
    }

    private static int lookSometimes(Look look, int i) {
        if (i % 100 == 0) {
            look.run();
        }
        return i;
    }

    private static Comparator<Integer> looking(Look look) {
        AtomicInteger comparisons = new AtomicInteger();
        return (one, two) -> {
            lookSometimes(look, comparisons.getAndIncrement());
            return Integer.compare(one, two);
        };
    }

    /** The submitter helps with whatever there is, what was submitted elsewhere among it. */
    private static void mixedQuiescence(Look look) throws Exception {
        Submitter[] places = Submitter.values();
        Look[] looks = new Look[places.length];
        for (Submitter place : places) {
            Look foreign = new Look(place);
            looks[place.ordinal()] = foreign;
            Thread elsewhere = new Thread(null, () -> submit(place, foreign), "elsewhere", 0, false);
            elsewhere.start();
            elsewhere.join();
        }
        look.run();
        ForkJoinPool.commonPool().awaitQuiescence(60, TimeUnit.SECONDS);
        look.run();
        for (Look foreign : looks) {
            foreign.await(20);
            try {
                foreign.require(20);
            } catch (Throwable e) {
                throw new AssertionError("of another submitter: " + e.getMessage());
            }
        }
    }

    private static void submit(Submitter place, Look foreign) {
        try {
            // A thread of its own is where its creator is: from none it must be left first.
            TimeNamespace.initial()
                    .call(() -> place.call(() -> {
                        for (int i = 0; i < 20; i++) {
                            ForkJoinPool.commonPool().execute(foreign);
                        }
                        return null;
                    }));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
