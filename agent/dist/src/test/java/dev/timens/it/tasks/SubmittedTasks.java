package dev.timens.it.tasks;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import java.util.Map;

/** Each kind of task, submitted from each place on each kind of thread: cells {@code kind:submitter:thread}. */
public final class SubmittedTasks {
    private SubmittedTasks() {}

    public static void main(String[] args) {
        Cells cells = new Cells();
        for (Map.Entry<String, TaskKind> kind : TaskKinds.all().entrySet()) {
            for (Submitter submitter : Submitter.values()) {
                for (ThreadKind thread : ThreadKind.available()) {
                    cells.add(
                            kind.getKey() + ":" + submitter + ":" + thread,
                            thread,
                            () -> submit(kind.getValue(), submitter));
                }
            }
        }
        cells.runEach();
        System.exit(0);
    }

    private static String submit(TaskKind kind, Submitter submitter) throws Throwable {
        Look look = new Look(submitter);
        submitter.call(() -> {
            kind.run(look);
            submitter.check();
            return null;
        });
        return look.require(1);
    }
}
