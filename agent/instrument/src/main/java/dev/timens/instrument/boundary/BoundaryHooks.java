package dev.timens.instrument.boundary;

import dev.timens.runtime.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The boundary of the running JDK: which of its classes are rewritten, and whether they were. */
public final class BoundaryHooks {
    private final Map<String, List<Boundary>> byOwner = new HashMap<>();
    private final Set<String> hooked = ConcurrentHashMap.newKeySet();

    /**
     * @param feature the feature release of the running JDK
     * @param off names of hooks, {@code java.util.Date.<init>}, that are left out
     */
    public BoundaryHooks(int feature, Set<String> off) {
        for (Boundary row : JdkBoundary.TABLE) {
            if (row.isIn(feature) && !off.contains(row.hook())) {
                List<Boundary> rows = byOwner.get(row.owner());
                if (rows == null) {
                    rows = new ArrayList<>();
                    byOwner.put(row.owner(), rows);
                }
                rows.add(row);
            }
        }
    }

    /** The names of the hooks in a feature release of the JDK. */
    public static Set<String> names(int feature) {
        Set<String> names = new TreeSet<>();
        for (Boundary row : JdkBoundary.TABLE) {
            if (row.isIn(feature)) {
                names.add(row.hook());
            }
        }
        return names;
    }

    /** Whether the class, by its internal name, has methods of the boundary. */
    public boolean concern(String owner) {
        return byOwner.containsKey(owner);
    }

    /** Whether the class was rewritten already, when it loaded or later. */
    public boolean isHooked(String owner) {
        return hooked.contains(owner);
    }

    /**
     * The class file with its methods of the boundary rewritten. Methods that do not look as the table
     * has it are reported, and left alone.
     */
    public byte[] rewrite(String owner, byte[] classFile) {
        List<Boundary> rows = byOwner.get(owner);
        List<Boundary> missed = new ArrayList<>(rows);
        byte[] rewritten = BoundaryRewriter.rewrite(classFile, rows, missed);
        for (Boundary row : missed) {
            Report.miss(
                    row.toString(),
                    row.hook() + " does not look as expected in this JDK (" + Runtime.version()
                            + "): it keeps host time. Use a version of timens that knows this JDK.");
        }
        hooked.add(owner);
        if (Report.isDebug()) {
            Report.debug("hooked " + owner.replace('/', '.') + " (" + (rows.size() - missed.size()) + " of "
                    + rows.size() + ")");
        }
        return rewritten;
    }
}
