package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.derived.Certificates;
import dev.timens.it.foreign.ForeignAgent;
import dev.timens.it.shared.Islands;
import dev.timens.it.support.BareAgentJar;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/**
 * What the JDK keeps for all threads, caches, pools, leases and timers, lives as long and ends as soon as on the
 * host, whoever made it and whoever uses it.
 */
class IslandsIT {
    private static final List<String> PLACES = List.of("none", "+1h", "-2h", "+400d");
    private static final String LEASE = "rmi-lease";
    /** RMI's threads do all the reckoning here. */
    private static final String CONNECTOR = "jmx-connector";

    private static final List<String> KINDS = List.of(
            "cookie",
            "cookie-date",
            "http-url-connection",
            "http-server-idle",
            "inet-address",
            "resource-bundle",
            "tls-1.2-session",
            "tls-1.3-session",
            "ldap-pool",
            "rmi-connection",
            LEASE,
            CONNECTOR,
            "swing-timer",
            "async-channel-timeout");

    private static final int TRIES = 5;

    /** The classes that reckon the above, and read the host's clocks. */
    private static final String RECKONING = String.join(
            ",",
            "java.net.HttpCookie",
            "java.net.InetAddress",
            "java.util.ResourceBundle",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "javax.swing.TimerQueue",
            "sun.net.www.http.",
            "sun.net.httpserver.",
            "sun.security.ssl.",
            "sun.security.util.MemoryCache",
            "com.sun.jndi.ldap.pool.",
            "sun.rmi.transport.");

    private static final int LONG = 600;
    /** What a test can wait for. Some are reckoned in whole seconds. */
    private static final int SHORT = 2;

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeCertificates() throws Exception {
        DerivedReadingsJvm.writeCertificates(folder);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatIsKeptIsThereForEveryNamespace(Jdk jdk) {
        Verdicts.of(jvm(jdk, LONG).agent().run(Islands.class)).areOk(cells(KINDS, PLACES, jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void whatIsKeptEndsInTimeForEveryNamespace(Jdk jdk) {
        Verdicts.of(jvm(jdk, SHORT).agent().run(Islands.class)).areOk(cells(KINDS, PLACES, jdk));
    }

    /** All holders in one JVM have their leases renewed at once: with one outside, none would show that it is not. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void leasesAreRenewedWhereEveryHolderIsInside(Jdk jdk) {
        List<String> ahead = List.of("+1h");
        List<String> cells = cells(List.of(LEASE), ahead, jdk);
        ForkedJvm jvm = jvm(jdk, SHORT).option("-Dplaces=+1h").agent();
        Verdicts.of(jvm.run(Islands.class, LEASE)).areOk(cells);
        ForkedJvm shifted = jvm(jdk, SHORT).option("-Dplaces=+1h").agent().option(shiftsTheJdk());
        Verdicts.of(shifted.run(Islands.class, LEASE)).areOkExcept(cells, cells);
    }

    /**
     * The control: an agent beside timens gives these classes the clocks of their callers. Which of them goes wrong for
     * whom is a race between all callers, so what went right by luck is tried again, alone.
     */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void eachOfThemGoesWrongInTheTimeOfItsCallers(Jdk jdk) {
        Set<String> right = new TreeSet<>(KINDS);
        right.removeAll(List.of(LEASE, CONNECTOR));
        right.removeAll(wrongInTheTimeOfCallers(jdk, right.toArray(new String[0])));
        for (String kind : List.copyOf(right)) {
            for (int i = 0; i < TRIES && right.contains(kind); i++) {
                right.removeAll(wrongInTheTimeOfCallers(jdk, kind));
            }
        }
        assertThat(right).isEmpty();
    }

    private static Set<String> wrongInTheTimeOfCallers(Jdk jdk, String... kinds) {
        Outcome outcome = jvm(jdk, SHORT)
                .option("-Dcells.patience.millis=12000")
                .agent()
                .option(shiftsTheJdk())
                .run(Islands.class, kinds)
                .expectSuccess();
        Set<String> wrong = new TreeSet<>();
        for (String line : outcome.lines()) {
            if (line.contains(" WRONG ")) {
                wrong.add(line.substring(0, line.indexOf(':')));
            }
        }
        return wrong;
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void cookiesWithADateEndTooEarlyWithoutTheirHook(Jdk jdk) {
        String hook = "java.net.HttpCookie.expiryDate2DeltaSeconds";
        Outcome outcome = jvm(jdk, LONG).agent("off=" + hook).run(Islands.class, "cookie-date");
        // A date of one who is behind has passed on the host.
        Verdicts.of(outcome)
                .areOkExcept(
                        cells(List.of("cookie-date"), PLACES, jdk),
                        CellNames.of(List.of("cookie-date:-2h"), PLACES, ThreadKind.on(jdk.feature())));
    }

    private static ForkedJvm jvm(Jdk jdk, int seconds) {
        return ForkedJvm.on(jdk)
                .classPath(Artifacts.testClasses(), Artifacts.apiJar(), Artifacts.jarOf(ClassReader.class))
                .option("-Djava.awt.headless=true", "-D" + Certificates.FOLDER + "=" + folder)
                .option("-Dkept.seconds=" + seconds, "-Dcells.patience.millis=180000")
                .option("-Djdk.net.hosts.file=" + folder.resolve("hosts"), "-Dsun.net.inetaddr.ttl=" + seconds)
                .option("-Dsun.net.httpserver.idleInterval=" + seconds)
                // How often it looks: the two JDKs have different names for it.
                .option("-Dsun.net.httpserver.clockTick=200", "-Dsun.net.httpserver.idleTimerScheduleMillis=200")
                .option("-Dcom.sun.jndi.ldap.connect.pool.timeout=" + seconds * 1000)
                .option("-Djava.rmi.server.hostname=127.0.0.1")
                .option("-Dsun.rmi.transport.connectionTimeout=" + seconds * 1000)
                // Renewed after half of it.
                .option("-Djava.rmi.dgc.leaseValue=6000", "-Dsun.rmi.dgc.checkInterval=500");
    }

    private static String shiftsTheJdk() {
        return "-javaagent:" + BareAgentJar.of(ForeignAgent.class) + "=ShiftsTheJdk," + RECKONING;
    }

    private static List<String> cells(List<String> kinds, List<String> places, Jdk jdk) {
        return CellNames.of(kinds, CellNames.product(places, places), ThreadKind.on(jdk.feature()));
    }
}
