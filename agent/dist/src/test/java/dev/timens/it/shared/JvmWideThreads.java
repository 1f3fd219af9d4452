package dev.timens.it.shared;

import dev.timens.TimeNamespace;
import dev.timens.it.cells.Cells;
import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.server.UnicastRemoteObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.prefs.Preferences;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.monitor.GaugeMonitor;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * Threads of the JDK that serve the whole JVM, first needed by a thread in a namespace and then by
 * others: code that runs on them is in the initial namespace, whoever they work for. Cells {@code
 * thread:caller}.
 */
public final class JvmWideThreads {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static volatile Thread fileWorker;

    private JvmWideThreads() {}

    public static void main(String[] arguments) {
        Map<String, Use> uses = new LinkedHashMap<>();
        uses.put("rmi-call", JvmWideThreads::rmiCall);
        uses.put("jmx-monitor", JvmWideThreads::monitor);
        uses.put("async-channel", JvmWideThreads::asyncChannel);
        uses.put("async-file", JvmWideThreads::asyncFile);
        uses.put("awt-event", where -> EventQueue.invokeLater(() -> where.complete(here())));
        uses.put("preferences-listener", JvmWideThreads::preferences);
        uses.put("jfr-periodic", JvmWideThreads::periodic);
        Cells cells = new Cells();
        uses.forEach((name, use) -> {
            // The first one is the one whose namespace these threads would keep.
            for (Where caller : new Where[] {Where.AHEAD, Where.BEHIND, Where.NONE}) {
                cells.add(name + ":" + caller, () -> caller.call(() -> nowhere(use)));
            }
        });
        cells.runEach();
        System.exit(0);
    }

    private interface Use {
        void tell(CompletableFuture<String> where) throws Exception;
    }

    private static String nowhere(Use use) throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        use.tell(told);
        String where = told.get();
        if (!where.startsWith("host ")) {
            throw new AssertionError(where);
        }
        return where;
    }

    private static String here() {
        return TimeNamespace.current().name() + " " + Thread.currentThread().getName();
    }

    /** What can be asked from another JVM. */
    public interface Asked extends Remote {
        String where() throws RemoteException;
    }

    private static void rmiCall(CompletableFuture<String> told) throws Exception {
        Asked answering = JvmWideThreads::here;
        Asked stub = (Asked) UnicastRemoteObject.exportObject(answering, 0);
        told.complete(stub.where());
        UnicastRemoteObject.unexportObject(answering, true);
    }

    /** What the monitor observes. */
    public interface ObservedMBean {
        int getValue();
    }

    private static void monitor(CompletableFuture<String> told) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        int number = COUNT.incrementAndGet();
        ObjectName observed = new ObjectName("timens:type=Observed,number=" + number);
        server.registerMBean(
                new javax.management.StandardMBean(
                        (ObservedMBean) () -> {
                            told.complete(here());
                            return 0;
                        },
                        ObservedMBean.class),
                observed);
        GaugeMonitor monitor = new GaugeMonitor();
        server.registerMBean(monitor, new ObjectName("timens:type=Monitor,number=" + number));
        monitor.addObservedObject(observed);
        monitor.setObservedAttribute("Value");
        monitor.setGranularityPeriod(10);
        monitor.start();
        told.thenRun(monitor::stop);
    }

    private static void asyncChannel(CompletableFuture<String> told) throws Exception {
        AsynchronousServerSocketChannel server =
                AsynchronousServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.accept(null, new Telling<AsynchronousSocketChannel>(told));
        InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
        new Socket(address.getAddress(), address.getPort()).close();
    }

    /** A worker that does not wait yet gets no task: the pool makes another thread, in the place of whoever asks. */
    private static void asyncFile(CompletableFuture<String> told) throws Exception {
        while (fileWorker != null && fileWorker.isAlive() && fileWorker.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        Path file = Path.of(System.getProperty("java.home"), "release");
        AsynchronousFileChannel channel = AsynchronousFileChannel.open(file, StandardOpenOption.READ);
        channel.read(ByteBuffer.allocate(1), 0, null, new Telling<Integer>(told) {
            @Override
            public void completed(Integer result, Object attachment) {
                fileWorker = Thread.currentThread();
                super.completed(result, attachment);
            }
        });
    }

    private static class Telling<V> implements CompletionHandler<V, Object> {
        private final CompletableFuture<String> told;

        Telling(CompletableFuture<String> told) {
            this.told = told;
        }

        @Override
        public void completed(V result, Object attachment) {
            told.complete(here());
        }

        @Override
        public void failed(Throwable failure, Object attachment) {
            told.completeExceptionally(failure);
        }
    }

    private static void preferences(CompletableFuture<String> told) {
        Preferences node = Preferences.userRoot().node("node" + COUNT.incrementAndGet());
        node.addPreferenceChangeListener(change -> told.complete(here()));
        node.put("key", "value");
    }

    /** An event that is made every now and then. */
    static final class Beat extends Event {}

    private static void periodic(CompletableFuture<String> told) {
        Recording recording = new Recording();
        Runnable hook = () -> told.complete(here());
        recording.enable(Beat.class).with("period", "50 ms");
        FlightRecorder.addPeriodicEvent(Beat.class, hook);
        recording.start();
        told.whenComplete((where, failure) -> FlightRecorder.removePeriodicEvent(hook));
    }
}
