package dev.timens.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.libraries.cases.LibrariesProgram;
import dev.timens.libraries.cases.ShownTimes;
import dev.timens.libraries.support.Cells;
import dev.timens.libraries.support.LibraryJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the libraries are to do later they do in time, never early, for callers in every namespace. */
class LibrariesIT {
    private static final int PLACES = 3;

    /** Without those that a machine may lack, Netty's with native code. */
    private static final int LIBRARIES = 38;

    /** What HikariCP says when its clock jumps by hours; on a busy machine it says some milliseconds. */
    private static final Pattern CLOCK_LEAP = Pattern.compile("Retrograde clock|delta=[0-9]+[hd]");

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void madeOutside(Jdk jdk) {
        assertAllRight(LibraryJvm.on(jdk).agent("log=info").run(LibrariesProgram.class, "outside"), PLACES);
    }

    /** Their threads start there, and are placed nowhere. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void firstTouchedInside(Jdk jdk) {
        assertAllRight(LibraryJvm.on(jdk).agent("log=info").run(LibrariesProgram.class, "ahead"), PLACES);
    }

    /** One deadline is never made of host time and of the namespace's. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void inAShiftedJvm(Jdk jdk) {
        for (String offsets : new String[] {"monotonic=-1d,realtime=+400d", "monotonic=+1d,realtime=-400d"}) {
            assertAllRight(LibraryJvm.on(jdk).agent(offsets).run(LibrariesProgram.class, "only-outside"), 1);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void olderLines(Jdk jdk) {
        Cells.of(LibraryJvm.withOlder(jdk).agent("log=info").run(LibrariesProgram.class, "outside"))
                .areRight(PLACES);
        Cells.of(LibraryJvm.withOlder(jdk).agent("monotonic=-1d").run(LibrariesProgram.class, "only-outside"))
                .areRight(1);
    }

    /** Also where every class of every library, and of the program, keeps host time; all pass the JVM's verifier. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void allClassesKeepHostTime(Jdk jdk) {
        Outcome outcome = LibraryJvm.on(jdk).agent("host=*").run(LibrariesProgram.class, "outside");
        assertAllRight(outcome, PLACES);
        assertThat(outcome.err()).doesNotContain("VerifyError").doesNotContain("timens:");
    }

    /** The control: every library that reads a clock fails some caller inside, and none outside. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheListCallersInsideAreNotServed(Jdk jdk) {
        Cells cells = Cells.of(LibraryJvm.on(jdk)
                .option("-Dlibraries.patience.millis=15000")
                .agent("host=none")
                .run(LibrariesProgram.class, "outside"));
        assertThat(cells.wrong()).noneMatch(cell -> cell.endsWith("/outside"));
        Set<String> served = new TreeSet<>(cells.libraries());
        served.removeAll(cells.wrongLibraries());
        // Vert.x and Reactor's and RxJava's timers have no deadlines of their own: DefaultListIT shows what they need.
        served.removeIf(name -> name.startsWith("vertx-") || name.startsWith("reactor-") || name.startsWith("rxjava-"));
        // These wait relatively, or look at the clock on one thread only.
        served.removeAll(Set.of("jdk-http-two", "netty-http-read-timeout", "hikari-connection-timeout"));
        // Whether a worker of these dispatchers or the caller sets the deadline is a race; coroutines-unconfined is
        // none.
        served.removeAll(Set.of("coroutines-default", "coroutines-io"));
        assertThat(served).as("%s", cells.outcome()).isEmpty();
        assertThat(cells.wrongLibraries()).contains("reactor-elastic-idle", "rxjava-io-idle");
    }

    /** The control names those classes. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void wallClockTimesThatAreShownAreTheCallers(Jdk jdk) {
        Cells.of(LibraryJvm.on(jdk).agent("log=info").run(ShownTimes.class)).areRight(1);
        String named = "reactor.core.scheduler.Scheduler:io.reactivex.rxjava3.core.Scheduler:org.eclipse.jetty.io.*";
        Cells hidden = Cells.of(LibraryJvm.on(jdk).agent("host=" + named).run(ShownTimes.class));
        assertThat(hidden.wrongLibraries()).isEqualTo(hidden.libraries());
    }

    private static void assertAllRight(Outcome outcome, int places) {
        Cells cells = Cells.of(outcome).areRight(places);
        assertThat(cells.libraries()).hasSizeGreaterThanOrEqualTo(LIBRARIES);
        assertThat(CLOCK_LEAP.matcher(outcome.err()).find())
                .as("clock leaps: %s", outcome.err())
                .isFalse();
    }
}
