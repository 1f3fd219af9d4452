package dev.timens.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.libraries.cases.LibrariesProgram;
import dev.timens.libraries.support.Cells;
import dev.timens.libraries.support.LibraryJvm;
import dev.timens.runtime.host.DefaultHostPatterns;
import dev.timens.runtime.host.HostPattern;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the default list names classes that there are, and is needed. */
class DefaultListIT {
    /** Its newest releases have a licence that keeps them out of this build; Pekko's class is the same. */
    private static final Set<String> NOT_IN_THE_BUILD = Set.of("akka.actor.LightArrayRevolverScheduler");

    private static final int AGAIN = 3;

    @Test
    void eachRowNamesAClassThatReadsAClock() {
        Set<String> readers = new TreeSet<>();
        Path older = Path.of(System.getProperty("older.directory"));
        Stream.concat(
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)),
                        Stream.of(older.toFile().list())
                                .map(name -> older.resolve(name).toString()))
                .filter(entry -> entry.endsWith(".jar"))
                .forEach(jar -> readers.addAll(ClockCalls.in(jar)));
        List<String> stale = new ArrayList<>();
        for (HostPattern pattern : DefaultHostPatterns.all()) {
            if (readers.stream().noneMatch(pattern::matches) && !NOT_IN_THE_BUILD.contains(pattern.text())) {
                stale.add(pattern.text());
            }
        }
        assertThat(stale).isEmpty();
    }

    @Test
    void theDocumentationHasTheListAsItIs() throws IOException {
        String documented = Files.readString(Path.of("../../docs/semantics.md"));
        for (HostPattern pattern : DefaultHostPatterns.all()) {
            assertThat(documented).contains("\n| `" + pattern.text() + "` | " + pattern.reason() + " |\n");
        }
    }

    /** The row is left out, and all others kept. On one JDK: what is looked at are the libraries. */
    @ParameterizedTest
    @CsvSource({
        "*io.netty.util.concurrent.*, outside, log=info, netty-executor",
        "*io.netty.util.HashedWheelTimer, outside, log=info, netty-wheel",
        "*io.netty.channel.*IoHandler, only-outside, monotonic=-1d, netty-nio",
        "io.vertx.core.*VertxThread, only-outside, monotonic=-1d, vertx-checker",
        "io.vertx.core.*BlockedThreadChecker, only-outside, monotonic=+1d, vertx-checker",
        "org.xnio.nio.*, outside, log=info, xnio-worker",
        "com.zaxxer.hikari.*, outside, log=info, hikari-idle",
        "reactor.core.scheduler.?*Scheduler, outside, log=info, reactor-elastic-idle",
        "*reactor.pool.*, outside, log=info, reactor-netty-idle",
        "io.reactivex*.internal.schedulers.*, outside, log=info, rxjava-io-idle",
        "kotlinx.coroutines.*, outside, log=info, coroutines-unconfined",
        "okio.*Timeout, outside, log=info, okio-timeout",
        "okhttp3.internal.concurrent.*, outside, log=info, okhttp-idle",
        "okhttp3.internal.connection.*, outside, log=info, okhttp-idle",
        "okhttp3.internal.*Util*, only-outside, monotonic=-1d, okhttp-unread-body",
        "org.apache.hc.core5.pool.*, outside, log=info, apache-idle",
        "org.apache.hc.core5.util.Deadline, outside, log=info, apache-kept",
        "org.apache.hc.client5.http.impl.*ConnectionManager, outside, log=info, apache-basic",
        "io.grpc.Deadline, outside, log=info, grpc-deadline",
        "org.eclipse.jetty.util.NanoTime, outside, log=info, jetty-cyclic-timeout",
        "org.apache.pekko.actor.LightArrayRevolverScheduler, outside, log=info, pekko-rate",
    })
    void withoutTheRowItsLibraryIsWrong(String row, String place, String options, String library) {
        assertWrong(LibraryJvm.on(Jdk.newest()), row, place, options, library);
    }

    /** The same for rows that only older lines need. */
    @ParameterizedTest
    @CsvSource({
        "*io.netty.channel.*EventLoop*, only-outside, monotonic=-1d, netty-older-nio",
        "org.eclipse.jetty.io.*Timeout*, outside, log=info, jetty-cyclic-timeout",
    })
    void withoutTheRowAnOlderLineIsWrong(String row, String place, String options, String library) {
        assertWrong(LibraryJvm.withOlder(Jdk.newest()), row, place, options, library);
    }

    /** What does a thing too early can seem right when the machine stands still meanwhile: it is not, time and again. */
    private static void assertWrong(ForkedJvm jvm, String row, String place, String options, String library) {
        jvm.option("-Dlibraries.patience.millis=4000").agent(options + ",host=" + allBut(row));
        Cells cells = Cells.of(jvm.run(LibrariesProgram.class, place, library));
        for (int again = 0; again < AGAIN && !cells.wrongLibraries().contains(library); again++) {
            System.out.println("Once more without " + row + ", as all seemed right: " + cells.outcome());
            cells = Cells.of(jvm.run(LibrariesProgram.class, place, library));
        }
        assertThat(cells.wrongLibraries()).as("%s", cells.outcome()).contains(library);
    }

    private static String allBut(String row) {
        List<String> items = new ArrayList<>(List.of("none"));
        for (HostPattern pattern : DefaultHostPatterns.all()) {
            if (!pattern.text().equals(row)) {
                items.add(pattern.text());
            }
        }
        assertThat(items).as("without " + row).hasSize(DefaultHostPatterns.all().size());
        return String.join(":", items);
    }
}
