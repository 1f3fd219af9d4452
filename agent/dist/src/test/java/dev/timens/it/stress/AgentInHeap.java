package dev.timens.it.stress;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.ObjectName;

/** Counts the runtime's objects in the heap. References of the API's would only tell of its wrappers. */
final class AgentInHeap {
    static final String NAMESPACE = "dev.timens.runtime.namespace.Namespace";

    private AgentInHeap() {}

    /**
     * Those that are reachable, by class: the class histogram collects garbage first. Namespaces, and what is kept of them
     * in tables: entries of scopes and groups, homes of pools.
     */
    static Map<String, Integer> count() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {null},
                        new String[] {String[].class.getName()});
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : histogram.lines().toList()) {
            // " 12:   3   72  dev.timens.runtime.namespace.Namespace"
            String[] columns = line.strip().split("\\s+");
            if (columns.length >= 4
                    && columns[3].startsWith("dev.timens.")
                    && !columns[3].startsWith("dev.timens.it.")) {
                counts.put(columns[3], Integer.parseInt(columns[1]));
            }
        }
        return counts;
    }

    /** By how much the class has grown that has grown most, and its name: none is to grow with what comes and goes. */
    static Map.Entry<String, Integer> growth(Map<String, Integer> before) throws JMException {
        Map.Entry<String, Integer> most = Map.entry("nothing", 0);
        for (Map.Entry<String, Integer> now : count().entrySet()) {
            int growth = now.getValue() - before.getOrDefault(now.getKey(), 0);
            if (growth > most.getValue()) {
                most = Map.entry(now.getKey(), growth);
            }
        }
        return most;
    }
}
