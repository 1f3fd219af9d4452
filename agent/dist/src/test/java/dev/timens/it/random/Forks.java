package dev.timens.it.random;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is split, done by whoever comes, and joined. */
record Forks(Scene scene) {
    void perform() {
        if (scene.step().action().verb() == Verb.FORK) {
            fork(parts());
        } else {
            stream();
        }
    }

    /** One for each action in it, and two that only read. */
    private List<ForkJoinTask<?>> parts() {
        int parts = scene.step().then().size() + 2;
        List<ForkJoinTask<?>> tasks = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            tasks.add(new Part(scene, i, parts));
        }
        return tasks;
    }

    private void fork(List<ForkJoinTask<?>> tasks) {
        if (scene.number() % 3 == 0) {
            ForkJoinTask.invokeAll(tasks);
        } else {
            tasks.forEach(ForkJoinTask::fork);
            for (int i = tasks.size() - 1; i >= 0; i--) {
                // In the reverse order of forking the joiner finds them itself; else it helps whoever took them.
                tasks.get(scene.number() % 3 == 1 ? i : tasks.size() - 1 - i).join();
            }
        }
        scene.round().over(scene.step());
    }

    private void stream() {
        int elements = scene.step().then().size() + scene.number();
        IntStream stream = IntStream.range(0, elements + 1).parallel();
        switch (scene.number() % 3) {
            case 0 -> stream.forEach(i -> part(i, elements + 1));
            case 1 -> stream.map(i -> part(i, elements + 1)).sum();
            default ->
                stream.boxed()
                        .sorted()
                        .flatMap(i -> Stream.of(part(i, elements + 1)))
                        .toList();
        }
        scene.round().over(scene.step());
    }

    private int part(int part, int parts) {
        new Part(scene, part, parts).compute();
        return part;
    }

    private static final class Part extends RecursiveAction {
        private static final long serialVersionUID = 1;

        private final transient Scene scene;
        private final int number;
        private final int of;

        Part(Scene scene, int number, int of) {
            this.scene = scene;
            this.number = number;
            this.of = of;
        }

        @Override
        protected void compute() {
            if (Model.leavesOpen(scene.step().action())) {
                scene.places().enter(scene.place());
            }
            // One more than there are, so that none is the last: the step is over when all are joined.
            scene.inside(number, of + 1);
        }
    }
}
