package dev.timens.it.shared;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.InterruptedByTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.swing.Timer;

/** Timers that one queue and one thread of the JVM serve: what the owner made, the caller starts. */
final class SharedTimers {
    private static final int DELAY_MILLIS = 300;

    private SharedTimers() {}

    static String swing(Where owner, Where caller) throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        Timer timer = owner.call(() -> new Timer(DELAY_MILLIS, event -> twice.countDown()));
        long begin = Lifetime.hostNanos();
        caller.call(() -> {
            timer.start();
            return null;
        });
        twice.await();
        timer.stop();
        return notBefore(begin, 2 * DELAY_MILLIS);
    }

    static String asyncChannel(Where owner, Where caller) throws Exception {
        try (AsynchronousServerSocketChannel silent = AsynchronousServerSocketChannel.open()
                        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                AsynchronousSocketChannel channel = owner.call(AsynchronousSocketChannel::open)) {
            channel.connect(silent.getLocalAddress()).get();
            CompletableFuture<Integer> read = new CompletableFuture<>();
            long begin = Lifetime.hostNanos();
            caller.call(() -> {
                channel.read(ByteBuffer.allocate(1), DELAY_MILLIS, TimeUnit.MILLISECONDS, read, new Completing());
                return null;
            });
            try {
                throw new AssertionError("read " + read.get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof InterruptedByTimeoutException)) {
                    throw e;
                }
            }
            return notBefore(begin, DELAY_MILLIS);
        }
    }

    private static String notBefore(long begin, long millis) {
        long took = TimeUnit.NANOSECONDS.toMillis(Lifetime.hostNanos() - begin);
        if (took < millis) {
            throw new AssertionError("after " + took + " ms");
        }
        return "after " + took + " ms";
    }

    private static final class Completing implements CompletionHandler<Integer, CompletableFuture<Integer>> {
        @Override
        public void completed(Integer read, CompletableFuture<Integer> future) {
            future.complete(read);
        }

        @Override
        public void failed(Throwable failure, CompletableFuture<Integer> future) {
            future.completeExceptionally(failure);
        }
    }
}
