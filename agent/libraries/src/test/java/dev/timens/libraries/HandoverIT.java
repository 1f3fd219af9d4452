package dev.timens.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.libraries.handover.CarriedScopes;
import dev.timens.libraries.handover.Handovers;
import dev.timens.libraries.handover.InOwnLoader;
import dev.timens.libraries.handover.ScheduleHooks;
import dev.timens.libraries.handover.WipedThreads;
import dev.timens.libraries.handover.WithoutAgent;
import dev.timens.libraries.support.Cells;
import dev.timens.libraries.support.LibraryJvm;
import dev.timens.testing.Artifacts;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work that Micrometer's context propagation moves takes its namespace along; Micrometer finds out by itself. */
class HandoverIT {
    private static final int PLACES = 3;

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void workReadsTheClocksOfWhereItComesFrom(Jdk jdk) {
        Cells cells = Cells.of(LibraryJvm.on(jdk).agent("log=info").run(Handovers.class));
        assertThat(cells.areRight(PLACES).libraries()).hasSize(6 * (jdk.feature() >= 21 ? 2 : 1) + 6);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#withVirtualThreads")
    void alsoOnReactorsVirtualThreads(Jdk jdk) {
        Cells.of(LibraryJvm.on(jdk)
                        .option("-Dreactor.schedulers.defaultBoundedElasticOnVirtualThreads=true")
                        .agent("log=info")
                        .run(Handovers.class))
                .areRight(PLACES);
    }

    /** The service is found from the loader that has both libraries. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void alsoWhereTheApplicationHasALoaderOfItsOwn(Jdk jdk) {
        Cells.of(LibraryJvm.on(jdk).agent("log=info").run(InOwnLoader.class, Handovers.class.getName()))
                .areRight(PLACES);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheAccessorItReadsThoseOfWhereItIs(Jdk jdk) {
        Cells cells = Cells.of(LibraryJvm.on(jdk).agent("log=info").run(Handovers.class, "control"));
        Set<String> expected = new TreeSet<>();
        for (String library : cells.libraries()) {
            expected.addAll(Set.of(library + "/ahead", library + "/behind", library + "/outside"));
        }
        // Reactor's own threads are outside, so that nothing has to bring what comes from there.
        expected.removeIf(cell -> cell.matches("reactor-(elastic|parallel|delay|flat-map|context)/outside"));
        assertThat(cells.wrong()).as("%s", cells.outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatIsCarriedGoesOverTheScopesOfTheThread(Jdk jdk) {
        Outcome outcome = LibraryJvm.on(jdk).agent("log=info").run(CarriedScopes.class);
        Cells.of(outcome).areRight(1);
        assertThat(outcome.err().lines().filter(line -> line.contains("left scopes open")))
                .as("said once: %s", outcome.err())
                .hasSize(1)
                .allMatch(line -> line.matches("timens: a task that was handed over left scopes open: 'behind', on"
                        + " thread 'pool-[0-9]+-thread-1'\\. They have ended with it\\. Close scopes in the task that"
                        + " enters them, best with try-with-resources\\."));
    }

    /** A program that has Micrometer and the API works without the agent, and with one that is attached later. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void nothingIsCarriedWithoutTheAgent(Jdk jdk) {
        Outcome outcome = LibraryJvm.on(jdk)
                .option("-Dagent.jar=" + Artifacts.agentJar())
                .run(WithoutAgent.class)
                .expectSuccess();
        assertThat(outcome.lines()).containsExactly("nothing, work done", "read ahead");
    }

    /** What docs/limits.md says of operators that count time on threads of RxJava and Reactor, with its remedy. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void scheduleHooksTakeTasksToWhereTheyWereScheduled(Jdk jdk) {
        Cells cells = Cells.of(LibraryJvm.on(jdk).agent("log=info").run(ScheduleHooks.class));
        assertThat(cells.areRight(PLACES).libraries()).hasSize(4);
    }

    /** The other remedy. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void schedulersThatKeepHostTimeCountRightly(Jdk jdk) {
        String schedulers = "host=io.reactivex.rxjava3.core.Scheduler:reactor.core.scheduler.Scheduler";
        Cells.of(LibraryJvm.on(jdk).agent(schedulers).run(ScheduleHooks.class, "control"))
                .areRight(PLACES);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheHooksTimeThatIsCountedOnTwoThreadsIsWrong(Jdk jdk) {
        Cells cells = Cells.of(LibraryJvm.on(jdk)
                .option("-Dhooks.patience.millis=5000")
                .agent("log=info")
                .run(ScheduleHooks.class, "control"));
        assertThat(cells.wrong())
                .as("%s", cells.outcome())
                .noneMatch(cell -> cell.endsWith("/outside"))
                .contains("rxjava-io/ahead", "rxjava-io/behind", "reactor/ahead", "reactor/behind");
    }

    /** What docs/limits.md says of threads that somebody wipes, with its remedy. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void wipedThreadsFallBackUnlessWorkIsHandedOver(Jdk jdk) {
        Cells cells = Cells.of(LibraryJvm.on(jdk).agent("log=info").run(WipedThreads.class));
        assertThat(cells.areRight(1).libraries()).hasSize(8);
    }
}
