package dev.timens.demo.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * {@code StatusPerGroup <folder> <group>...}: one service, used from several thread groups at the same time. The first
 * group logs the user in; then all of them ask for the status, in step, round after round.
 */
public final class StatusPerGroup {
    private static final int ROUNDS = 20;

    private final Service service;
    private final CyclicBarrier nextRound;

    private StatusPerGroup(Service service, int groups) {
        this.service = service;
        this.nextRound = new CyclicBarrier(groups);
    }

    public static void main(String[] args) throws Exception {
        List<ThreadGroup> groups = List.of(args).subList(1, args.length).stream()
                .map(ThreadGroup::new)
                .toList();
        try (Service service = new Service(new ServiceFolder(Path.of(args[0])))) {
            SavedSession session =
                    startIn(groups.get(0), () -> service.logIn(Service.USER)).get();
            StatusPerGroup statuses = new StatusPerGroup(service, groups.size());
            List<FutureTask<List<String>>> answers = new ArrayList<>();
            for (ThreadGroup group : groups) {
                answers.add(startIn(group, () -> statuses.ask(group.getName(), session)));
            }
            for (FutureTask<List<String>> answer : answers) {
                answer.get().forEach(System.out::println);
            }
        }
    }

    private static <T> FutureTask<T> startIn(ThreadGroup group, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(group, task, group.getName()).start();
        return task;
    }

    private List<String> ask(String group, SavedSession session) throws Exception {
        List<String> answers = new ArrayList<>();
        try (MonthlyReport report = new MonthlyReport(group)) {
            for (int round = 0; round < ROUNDS; round++) {
                nextRound.await(2, TimeUnit.MINUTES);
                service.status(session, report).forEach(line -> answers.add(group + '.' + line));
            }
        }
        return answers;
    }
}
