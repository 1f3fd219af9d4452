package dev.timens.it.stress;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Counts the runtime's namespaces in the heap. References of the API's would only tell of its wrappers. */
final class NamespacesInHeap {
    private static final String COUNTED = "dev.timens.runtime.namespace.Namespace";

    private NamespacesInHeap() {}

    /** Those that are reachable: the class histogram collects garbage first. */
    static int count() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {null},
                        new String[] {String[].class.getName()});
        for (String line : histogram.lines().toList()) {
            // " 12:   3   72  dev.timens.runtime.namespace.Namespace"
            String[] columns = line.strip().split("\\s+");
            if (columns.length >= 4 && columns[3].equals(COUNTED)) {
                return Integer.parseInt(columns[1]);
            }
        }
        return 0;
    }
}
