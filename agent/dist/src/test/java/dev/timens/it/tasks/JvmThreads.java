package dev.timens.it.tasks;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import dev.timens.it.cells.ThreadKind;
import java.lang.management.ManagementFactory;
import java.lang.ref.Cleaner;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.management.ObjectName;
import javax.management.monitor.CounterMonitor;

/**
 * Makes the JVM start its shared threads from inside a namespace, by a scope or by a bound group as the
 * argument says, and prints {@code thread name|group|where}: what each thread of the JVM carries. And
 * {@code code what|where}: where user code on some of them is.
 */
public final class JvmThreads {
    private JvmThreads() {}

    public static void main(String[] args) throws Exception {
        TimeNamespace inside = TimeNamespace.builder("inside")
                .offset(ClockId.MONOTONIC, "+1h")
                .offset(ClockId.REALTIME, "+400d")
                .create();
        FutureTask<Void> touching = new FutureTask<>(() -> {
            touch();
            return null;
        });
        if (args[0].equals("group")) {
            Thread toucher = new Thread(inside.newThreadGroup("bound"), touching, "toucher");
            toucher.start();
            touching.get(120, TimeUnit.SECONDS);
            printThreads();
            toucher.join();
        } else {
            inside.run(touching);
            touching.get();
            printThreads();
        }
        System.exit(0);
    }

    private static void touch() throws Exception {
        if (!TimeNamespace.current().name().equals("inside")) {
            throw new IllegalStateException("not inside but in " + TimeNamespace.current());
        }
        ForkJoinPool.commonPool().submit(() -> {}).get(60, TimeUnit.SECONDS);
        IntStream.range(0, 10_000).parallel().forEach(i -> {});
        new CompletableFuture<Void>()
                .completeOnTimeout(null, 1, TimeUnit.MILLISECONDS)
                .get(60, TimeUnit.SECONDS);
        cleaner();
        sockets();
        files();
        monitor();
        new ProcessBuilder("true").start().onExit().get(60, TimeUnit.SECONDS);
        // Last: half a minute later the threads that carry virtual ones are gone.
        for (ThreadKind kind : ThreadKind.available()) {
            kind.start("sleeper", () -> sleep(20)).join();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void cleaner() throws Exception {
        CompletableFuture<String> where = new CompletableFuture<>();
        Cleaner.create().register(new Object(), () -> where.complete(here()));
        while (!where.isDone()) {
            System.gc();
            sleep(10);
        }
        print("cleaner", where);
    }

    private static void sockets() throws Exception {
        CompletableFuture<String> where = new CompletableFuture<>();
        AsynchronousServerSocketChannel server =
                AsynchronousServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.accept(null, new Handler<AsynchronousSocketChannel>(where::complete));
        InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
        new Socket(address.getAddress(), address.getPort()).close();
        print("socket-channel", where);
    }

    private static void files() throws Exception {
        CompletableFuture<String> where = new CompletableFuture<>();
        Path file = Files.createTempFile("timens", null);
        AsynchronousFileChannel channel = AsynchronousFileChannel.open(file, StandardOpenOption.WRITE);
        channel.write(ByteBuffer.allocate(1), 0, null, new Handler<Integer>(where::complete));
        print("file-channel", where);
        channel.close();
        Files.delete(file);
    }

    /** Its scheduler is shared by all monitors, whoever makes the first. */
    private static void monitor() throws Exception {
        CounterMonitor monitor = new CounterMonitor();
        monitor.addObservedObject(new ObjectName("java.lang:type=ClassLoading"));
        monitor.setObservedAttribute("LoadedClassCount");
        monitor.setGranularityPeriod(5);
        CompletableFuture<Void> notified = new CompletableFuture<>();
        monitor.setNotify(true);
        monitor.setInitThreshold(1);
        monitor.addNotificationListener((notification, handback) -> notified.complete(null), null, null);
        ManagementFactory.getPlatformMBeanServer().registerMBean(monitor, new ObjectName("test:type=monitor"));
        monitor.start();
        notified.get(60, TimeUnit.SECONDS);
    }

    private static String here() {
        return TimeNamespace.current().name();
    }

    private static void print(String what, CompletableFuture<String> where) throws Exception {
        System.out.println("code " + what + "|" + where.get(60, TimeUnit.SECONDS));
    }

    private static void printThreads() throws Exception {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 50];
        int count = root.enumerate(threads, true);
        for (int i = 0; i < count; i++) {
            ThreadGroup group = threads[i].getThreadGroup();
            System.out.println("thread " + threads[i].getName() + "|" + (group == null ? "" : group.getName()) + "|"
                    + carried(threads[i]));
        }
    }

    /** The namespace among a thread's inheritable thread-locals. */
    private static String carried(Thread thread) throws Exception {
        Object map = field(Thread.class, "inheritableThreadLocals").get(thread);
        Object table = map == null ? null : field(map.getClass(), "table").get(map);
        for (int i = 0; table != null && i < Array.getLength(table); i++) {
            Object entry = Array.get(table, i);
            Object value =
                    entry == null ? null : field(entry.getClass(), "value").get(entry);
            if (value != null && value.getClass().getName().startsWith("dev.timens.")) {
                return value.toString().contains("inside") || !value.toString().contains("host") ? "inside" : "none";
            }
        }
        return "none";
    }

    private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static final class Handler<T> implements CompletionHandler<T, Void> {
        private final Consumer<String> where;

        Handler(Consumer<String> where) {
            this.where = where;
        }

        @Override
        public void completed(T result, Void attachment) {
            where.accept(here());
        }

        @Override
        public void failed(Throwable e, Void attachment) {
            where.accept(e.toString());
        }
    }
}
