package dev.timens.instrument.boundary;

import dev.timens.runtime.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The boundary of the running JDK: which of its classes are rewritten, and whether they were. */
public final class BoundaryHooks {
    private final Map<String, List<Boundary>> byOwner = new HashMap<>();
    private final Set<String> hooked = ConcurrentHashMap.newKeySet();
    private final Set<String> withoutHome = ConcurrentHashMap.newKeySet();

    /**
     * @param feature the feature release of the running JDK
     * @param off names of hooks, {@code java.util.Date.<init>}, that are left out
     * @param fileTimes whether file times are the reader's
     */
    public BoundaryHooks(int feature, Set<String> off, boolean fileTimes) {
        add(JdkBoundary.TABLE, feature, off);
        if (fileTimes) {
            add(FileBoundary.TABLE, feature, off);
        }
        // Where a pool or a task does not remember its home, nobody can ask for it.
        for (String owner : new ArrayList<>(byOwner.keySet())) {
            List<Boundary> rows = byOwner.get(owner);
            rows.removeIf(new UsesHome(byOwner.keySet(), false));
            if (rows.isEmpty()) {
                byOwner.remove(owner);
            }
        }
    }

    /**
     * Loads what the JVM may otherwise load out of sight. Virtual threads of JDK 19 to 24 hand their timed waits to a
     * pool while they act as their carriers, and classes that load at such a moment are shown to no agent.
     */
    public static void loadWhatVirtualThreadsUse(int feature) {
        if (feature < 19 || feature > 24) {
            return;
        }
        try {
            Class.forName(PoolHome.EXECUTOR_WORKER.replace('/', '.'), false, null);
        } catch (ClassNotFoundException e) {
            Report.miss(PoolHome.EXECUTOR_WORKER, "class " + e.getMessage() + " is not in this JDK.");
        }
    }

    private void add(Boundary[] table, int feature, Set<String> off) {
        for (Boundary row : table) {
            if (row.isIn(feature) && (off.isEmpty() || !off.contains(row.hook()))) {
                List<Boundary> rows = byOwner.get(row.owner());
                if (rows == null) {
                    rows = new ArrayList<>();
                    byOwner.put(row.owner(), rows);
                }
                rows.add(row);
            }
        }
    }

    /** The names of the hooks in a feature release of the JDK, those for file times among them. */
    public static Set<String> names(int feature) {
        Set<String> names = new TreeSet<>();
        addNames(JdkBoundary.TABLE, feature, names);
        addNames(FileBoundary.TABLE, feature, names);
        return names;
    }

    private static void addNames(Boundary[] table, int feature, Set<String> names) {
        for (Boundary row : table) {
            if (row.isIn(feature)) {
                names.add(row.hook());
            }
        }
    }

    /** The table's methods in a feature release of the JDK, for those who tell what is hooked. */
    public static List<BoundaryMethod> methods(int feature) {
        List<BoundaryMethod> methods = new ArrayList<>();
        for (Boundary row : JdkBoundary.TABLE) {
            if (row.isIn(feature)) {
                methods.add(new BoundaryMethod(
                        row.owner(), row.method(), row.descriptor(), row.rule().meaning(), row.reason()));
            }
        }
        return methods;
    }

    /** Whether the class, by its internal name, has methods of the boundary. */
    public boolean concern(String owner) {
        return byOwner.containsKey(owner);
    }

    /** The classes that have methods of the boundary, by their binary names. */
    public Set<String> owners() {
        Set<String> owners = new HashSet<>();
        for (String owner : byOwner.keySet()) {
            owners.add(owner.replace('/', '.'));
        }
        return owners;
    }

    /** Whether the class has ways to a clock that no constant pool shows: handles, reflection, hidden classes. */
    public boolean hasRoads(String owner) {
        for (Boundary row : byOwner.getOrDefault(owner, List.of())) {
            if (row.rule().meaning() == BoundaryMethod.Meaning.ROAD) {
                return true;
            }
        }
        return false;
    }

    /** Whether the class's methods matter only once threads differ: threads themselves, pools and tasks. */
    public boolean isOfThreads(String owner) {
        for (Boundary row : byOwner.getOrDefault(owner, List.of())) {
            if (!row.rule().isOfThreads()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the class was rewritten already, when it loaded or later. */
    public boolean isHooked(String owner) {
        return hooked.contains(owner);
    }

    /**
     * Takes note of a class that was loaded before the agent: it can be rewritten, and no field be added.
     */
    public void loadedBefore(String owner) {
        if (UsesHome.hasField(owner)) {
            withoutHome.add(owner);
        }
    }

    /**
     * The class file with its methods of the boundary rewritten. Methods that do not look as the table
     * has it are reported, and left alone.
     *
     * @return null if nothing can be rewritten
     */
    public byte[] rewrite(String owner, byte[] classFile) {
        List<Boundary> rows = rowsOf(owner);
        if (rows.isEmpty()) {
            return null;
        }
        List<Boundary> missed = new ArrayList<>(rows);
        byte[] rewritten;
        try {
            rewritten = BoundaryRewriter.rewrite(classFile, rows, missed, UsesHome.hasField(owner));
        } catch (RuntimeException e) {
            loadedBefore(owner);
            throw e;
        }
        hooked.add(owner);
        for (Boundary row : missed) {
            Report.miss(
                    row.toString(),
                    row.hook() + " does not look as expected in this JDK (" + Runtime.version()
                            + "): it keeps host time. Use a version of timens that knows this JDK.");
        }
        if (Report.isDebug()) {
            Report.debug("hooked " + owner.replace('/', '.') + " (" + (rows.size() - missed.size()) + " of "
                    + rows.size() + ")");
        }
        return rewritten;
    }

    /** The rows of a class, but for those that use a field which cannot be added any more. */
    private List<Boundary> rowsOf(String owner) {
        List<Boundary> rows = new ArrayList<>();
        UsesHome usesMissingHome = new UsesHome(withoutHome, true);
        for (Boundary row : byOwner.get(owner)) {
            if (usesMissingHome.test(row)) {
                usesMissingHome.say(row);
            } else {
                rows.add(row);
            }
        }
        return rows;
    }
}
