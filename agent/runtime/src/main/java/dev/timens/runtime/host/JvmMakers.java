package dev.timens.runtime.host;

/**
 * The methods of the JDK in which the first one who needs it makes a thread or a pool that then serves the
 * whole JVM, and runs code of anybody's: listeners, handlers, attributes of MBeans.
 */
final class JvmMakers {
    private JvmMakers() {}

    /**
     * @param className by its binary name
     * @param method the method's name
     */
    static boolean contain(String className, String method) {
        switch (method) {
            case "<init>":
                // The executor that looks at what monitors observe, one for a thread group.
                return className.equals("javax.management.monitor.Monitor$MonitorTask");
            case "<clinit>":
                // The scheduler of all monitors.
                return className.equals("javax.management.monitor.Monitor");
            case "createDefault":
                return className.equals("sun.nio.ch.ThreadPool");
            case "defaultEventPort":
                // The default group of asynchronous channels; the class is the platform's.
                return className.startsWith("sun.nio.ch.");
            case "initDispatchThread":
                return className.equals("java.awt.EventQueue");
            case "startEventDispatchThreadIfNecessary":
                return className.equals("java.util.prefs.AbstractPreferences");
            case "startDiskMonitor":
                // Runs the hooks of periodic events.
                return className.equals("jdk.jfr.internal.PlatformRecorder");
            default:
                return false;
        }
    }
}
