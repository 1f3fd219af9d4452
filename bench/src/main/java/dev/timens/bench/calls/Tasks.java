package dev.timens.bench.calls;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Threads, pools and tasks, made by a thread outside and inside. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Tasks {
    private static final int FIBONACCI = 18;
    /** How many tasks computing that Fibonacci number forks: the next number, less one. */
    private static final int FORKED = 4180;

    @Benchmark
    @OperationsPerInvocation(FORKED)
    public int forkAndJoin(Place place) {
        return ForkJoinPool.commonPool().invoke(new Fibonacci(FIBONACCI));
    }

    @Benchmark
    public Object submit(Place place) {
        return ForkJoinPool.commonPool().submit(() -> {}).join();
    }

    @Benchmark
    public String supplyAsync(Place place) {
        return CompletableFuture.supplyAsync(() -> place.where).join();
    }

    @Benchmark
    public Thread thread(Place place) throws InterruptedException {
        Thread thread = new Thread(() -> {});
        thread.start();
        thread.join();
        return thread;
    }

    @Benchmark
    public ExecutorService pool(Place place) {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.shutdown();
        return pool;
    }

    private static final class Fibonacci extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;
        private final int n;

        Fibonacci(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n < 2) {
                return n;
            }
            Fibonacci forked = new Fibonacci(n - 1);
            forked.fork();
            return new Fibonacci(n - 2).compute() + forked.join();
        }
    }
}
