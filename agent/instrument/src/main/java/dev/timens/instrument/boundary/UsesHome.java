package dev.timens.instrument.boundary;

import dev.timens.runtime.report.Report;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a row uses the field, where it was made or is to run, of one of the classes given. */
final class UsesHome implements Predicate<Boundary> {
    private final Set<String> classes;
    private final boolean isAmong;

    /** @param isAmong false: of a class that is not one of those */
    UsesHome(Set<String> classes, boolean isAmong) {
        this.classes = classes;
        this.isAmong = isAmong;
    }

    /** Whether a class, by its internal name, is one that gets such a field. */
    static boolean hasField(String owner) {
        return owner.equals(PoolHome.EXECUTOR) || owner.equals(PoolHome.FORK_JOIN_POOL) || owner.equals(TaskHome.OWNER);
    }

    @Override
    public boolean test(Boundary row) {
        return first(row) != null;
    }

    /** Says what the lack of the field means. */
    void say(Boundary row) {
        String owner = first(row);
        String meaning = row.rule().usesTaskHome()
                ? "a task on the common pool runs where its worker is, not where it was submitted"
                : "a worker of such a pool begins in the namespace of the task it is made for, not in the pool's";
        Report.miss(
                row.rule().usesTaskHome() ? TaskHome.OWNER : owner,
                owner.replace('/', '.') + " was loaded before the agent: " + meaning
                        + ". Give timens with -javaagent, before other agents.");
    }

    private String first(Boundary row) {
        for (String owner : usedBy(row)) {
            if (classes.contains(owner) == isAmong) {
                return owner;
            }
        }
        return null;
    }

    /** Tasks that did not remember where they were submitted would leave the home of their pool. */
    private static List<String> usedBy(Boundary row) {
        if (row.rule().usesTaskHome()) {
            return List.of(TaskHome.OWNER, PoolHome.FORK_JOIN_POOL);
        }
        return row.rule().usesPoolHome() ? List.of(PoolHome.usedBy(row.owner())) : List.of();
    }
}
