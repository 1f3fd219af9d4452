package dev.timens.it.jvmtimes;

import static dev.timens.it.places.PlacedCells.require;

import dev.timens.it.boot.HostClock;
import dev.timens.it.places.Place;
import dev.timens.it.places.PlacedCheck;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.Attribute;
import javax.management.MBeanServer;
import javax.management.MBeanServerDelegate;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.ObjectName;
import javax.management.modelmbean.ModelMBeanAttributeInfo;
import javax.management.modelmbean.ModelMBeanInfoSupport;
import javax.management.modelmbean.RequiredModelMBean;
import javax.management.monitor.CounterMonitor;
import javax.management.monitor.GaugeMonitor;
import javax.management.monitor.Monitor;
import javax.management.monitor.StringMonitor;
import javax.management.remote.JMXConnectionNotification;

/** The times that management puts on what it tells. */
final class Stamps {
    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** How long after its stamp a notification may arrive, on a loaded machine; offsets are days. */
    private static final long ARRIVES_MILLIS = 3_600_000;

    private Stamps() {}

    static Map<String, PlacedCheck> checks() {
        Map<String, PlacedCheck> checks = new LinkedHashMap<>();
        checks.put("Notification", place -> stamped(place, () -> new Notification("t", "source", 1)));
        checks.put("Notification-with-message", place -> stamped(place, () -> new Notification("t", "source", 1, "")));
        checks.put(
                "JMXConnectionNotification",
                place -> stamped(
                        place,
                        () -> new JMXConnectionNotification(JMXConnectionNotification.OPENED, "", "", 1, "", null)));
        checks.put("MBeanServerNotification", place -> stamped(place, Stamps::registration));
        checks.put("AttributeChangeNotification", place -> stamped(place, Stamps::attributeChange));
        checks.put("MemoryMXBean-notification", place -> stamped(place, Stamps::memoryThreshold));
        checks.put("GarbageCollectorMXBean-notification", place -> arrives(Stamps::collection));
        checks.put("GaugeMonitor.getDerivedGaugeTimeStamp", place -> gauge(place, gaugeMonitor()));
        checks.put("CounterMonitor.getDerivedGaugeTimeStamp", place -> gauge(place, counterMonitor()));
        checks.put("StringMonitor.getDerivedGaugeTimeStamp", place -> gauge(place, stringMonitor()));
        checks.put("MonitorNotification", place -> arrives(listener -> monitor(listener, gaugeMonitor())));
        checks.put("MonitorNotification-of-an-error", place -> arrives(Stamps::failingMonitor));
        return checks;
    }

    /** A notification that is made on the calling thread has its time. */
    private static String stamped(Place place, Making making) throws Exception {
        long before = HostClock.currentTimeMillis() + place.offset();
        long stamp = making.make().getTimeStamp();
        long after = HostClock.currentTimeMillis() + place.offset();
        return require(before <= stamp && stamp <= after, before + " " + stamp + " " + after);
    }

    /** A notification that is made on a thread of the JDK's agrees with the clock that the listener reads there. */
    private static String arrives(Telling telling) throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();
        telling.tell((notification, handback) -> {
            long late = System.currentTimeMillis() - notification.getTimeStamp();
            if (0 <= late && late < ARRIVES_MILLIS) {
                seen.complete("arrived " + late + " ms after its stamp");
            } else {
                seen.completeExceptionally(new AssertionError("arrived " + late + " ms after its stamp"));
            }
        });
        return seen.get();
    }

    private static Notification registration() throws Exception {
        ObjectName name = name();
        return caught(
                listener -> SERVER.addNotificationListener(MBeanServerDelegate.DELEGATE_NAME, listener, null, null),
                () -> SERVER.registerMBean(new Observed(), name));
    }

    private static Notification attributeChange() throws Exception {
        ModelMBeanAttributeInfo attribute = new ModelMBeanAttributeInfo("Value", "int", "a value", true, false, false);
        RequiredModelMBean bean = new RequiredModelMBean(new ModelMBeanInfoSupport(
                "Bean", "a bean", new ModelMBeanAttributeInfo[] {attribute}, null, null, null));
        return caught(
                listener -> bean.addAttributeChangeNotificationListener(listener, "Value", null),
                () -> bean.sendAttributeChangeNotification(new Attribute("Value", 1), new Attribute("Value", 2)));
    }

    /** What the JVM calls when a threshold is exceeded. */
    private static Notification memoryThreshold() throws Exception {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        Method notify = Class.forName("sun.management.MemoryImpl")
                .getDeclaredMethod("createNotification", String.class, String.class, MemoryUsage.class, long.class);
        notify.setAccessible(true);
        return caught(
                listener -> ((NotificationEmitter) memory).addNotificationListener(listener, null, null),
                () -> notify.invoke(null, "threshold", "pool", memory.getHeapMemoryUsage(), 1L));
    }

    private static Notification caught(Telling listening, Act act) throws Exception {
        Notification[] caught = new Notification[1];
        listening.tell((notification, handback) -> caught[0] = notification);
        act.run();
        return caught[0];
    }

    private static void collection(NotificationListener listener) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
        }
        System.gc();
    }

    /** The gauge is stamped on a thread of the monitor's; each reader sees it in its own time. */
    private static String gauge(Place place, Monitor monitor) throws Exception {
        long before = HostClock.currentTimeMillis();
        CompletableFuture<Object> told = new CompletableFuture<>();
        ObjectName observed = monitor((notification, handback) -> told.complete(notification), monitor);
        told.get();
        for (Place reader : Place.all()) {
            long stamp = reader.call(() -> (long) monitor.getClass()
                    .getMethod("getDerivedGaugeTimeStamp", ObjectName.class)
                    .invoke(monitor, observed));
            long host = stamp - reader.offset();
            require(before <= host && host <= HostClock.currentTimeMillis(), "read " + stamp + " in " + reader);
        }
        Object none = monitor.getClass()
                .getMethod("getDerivedGaugeTimeStamp", ObjectName.class)
                .invoke(monitor, new ObjectName("none:type=None"));
        return require(none.equals(0L), "for one that is not observed " + none);
    }

    private static ObjectName monitor(NotificationListener listener, Monitor monitor) throws Exception {
        ObjectName observed = name();
        SERVER.registerMBean(new Observed(), observed);
        start(listener, monitor, observed, monitor instanceof StringMonitor ? "Text" : "Number");
        return observed;
    }

    private static void failingMonitor(NotificationListener listener) throws Exception {
        ObjectName observed = name();
        SERVER.registerMBean(new Observed(), observed);
        start(listener, gaugeMonitor(), observed, "NoSuchAttribute");
    }

    private static void start(NotificationListener listener, Monitor monitor, ObjectName observed, String attribute)
            throws Exception {
        SERVER.registerMBean(monitor, name());
        monitor.addNotificationListener(listener, null, null);
        monitor.addObservedObject(observed);
        monitor.setObservedAttribute(attribute);
        monitor.setGranularityPeriod(20);
        monitor.start();
    }

    private static Monitor gaugeMonitor() {
        GaugeMonitor monitor = new GaugeMonitor();
        monitor.setNotifyHigh(true);
        monitor.setThresholds(1, 0);
        return monitor;
    }

    private static Monitor counterMonitor() {
        CounterMonitor monitor = new CounterMonitor();
        monitor.setNotify(true);
        monitor.setInitThreshold(1);
        return monitor;
    }

    private static Monitor stringMonitor() {
        StringMonitor monitor = new StringMonitor();
        monitor.setNotifyDiffer(true);
        monitor.setStringToCompare("other");
        return monitor;
    }

    private static ObjectName name() throws Exception {
        return new ObjectName("test:type=Stamps,number=" + COUNT.incrementAndGet());
    }

    private interface Making {
        Notification make() throws Exception;
    }

    private interface Telling {
        void tell(NotificationListener listener) throws Exception;
    }

    private interface Act {
        void run() throws Exception;
    }

    /** Something to observe. */
    public interface ObservedMBean {
        int getNumber();

        String getText();
    }

    /** Above the threshold, and another text than expected. */
    public static final class Observed implements ObservedMBean {
        @Override
        public int getNumber() {
            return 5;
        }

        @Override
        public String getText() {
            return "text";
        }
    }
}
