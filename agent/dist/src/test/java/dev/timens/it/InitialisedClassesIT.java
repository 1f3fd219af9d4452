package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.laziness.CarelessAgent;
import dev.timens.it.laziness.DoNothing;
import dev.timens.it.laziness.DoNothingAgent;
import dev.timens.it.laziness.ReadInMinimalImage;
import dev.timens.it.laziness.SetThenAsk;
import dev.timens.it.support.BareAgentJar;
import dev.timens.it.support.ClassLog;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent initialises the classes of the JDK that it uses itself, and no others. */
class InitialisedClassesIT {
    /** What the agent uses before main: none of these reads a setting that an application could make in main. */
    private static final Pattern USED = Pattern.compile(String.join(
            "|",
            "dev/timens/.*",
            "java/lang/TimensDispatcher",
            "java/lang/(Module|WeakPairMap|ProcessEnvironment|Runtime\\$Version|Record|StringUTF16)(\\$.*)?",
            "java/lang/(Thread|ThreadLocal|InheritableThreadLocal|ThreadGroup|Long|Throwable)(\\$.*)?",
            // JDK 25: the native names of environment variables.
            "java/lang/(Process|ProcessImpl)(\\$.*)?",
            // Whose call makes a thread or a pool.
            "java/lang/(StackWalker|StackStreamFactory|StackFrameInfo|ClassFrameInfo)(\\$.*)?",
            "java/util/Spliterators.*",
            "java/lang/[A-Za-z]*(Error|Exception)",
            "java/lang/(invoke|instrument|reflect|classfile|ref|constant)/.*",
            "java/io/[A-Za-z]*(Reader|Stream|Exception)(\\$.*)?",
            // The first namespace is made in the name of the agent.
            "java/security/(AccessController|AccessControlContext)",
            "java/math/BigInteger",
            "java/nio/([A-Za-z]*Buffer|charset/.*)",
            "java/time/(Duration|Instant|LocalDate|LocalTime|DateTimeException)(\\$.*)?",
            "java/time/(chrono/ChronoLocalDate|temporal/.*)",
            // Read once when a clock is shifted.
            "java/time/(Clock|InstantSource|ZoneId|ZoneOffset)(\\$.*)?",
            "java/util/(Date|concurrent/atomic/AtomicReferenceArray)",
            "sun/util/calendar/.*",
            "java/util/(Arrays|Collections|ImmutableCollections|Properties|Locale|Enumeration)(\\$.*)?",
            "java/util/(Linked|Tree|Weak|Identity)?(Hash)?(Map|Set)(\\$.*)?",
            "java/util/(Array|Linked)?(List|Deque)(\\$.*)?",
            "java/util/(Sorted|Navigable|Sequenced)(Map|Set|Collection)",
            "java/util/concurrent/ConcurrentHashMap(\\$.*)?",
            "java/util/(function|jar|zip|stream)/.*",
            "jdk/internal/.*",
            "sun/instrument/.*",
            "sun/invoke/.*",
            "sun/nio/cs/.*",
            "sun/util/locale/(BaseLocale|LocaleUtils)(\\$.*)?"));

    /** What reads such settings, or is dear. */
    private static final List<Pattern> VISIBLE = List.of(
            Pattern.compile("java/util/(TimeZone|Calendar|ResourceBundle|ServiceLoader|Timer|Random)(\\$.*)?"),
            Pattern.compile("java/util/concurrent/(ForkJoin.*|CompletableFuture.*|ThreadLocalRandom|Executors)"),
            Pattern.compile("java/util/(logging|prefs)/.*"),
            Pattern.compile("java/lang/(System\\$Logger.*|VirtualThread.*|management/.*)"),
            Pattern.compile("java/time/(ZoneRegion|zone/.*|format/.*)"),
            Pattern.compile("java/(text|net/http|security/Provider.*)/?.*"),
            Pattern.compile("java/security/(Security|SecureRandom)"),
            Pattern.compile("(javax|com/sun)/.*"),
            Pattern.compile("jdk/(jfr|internal/logger|internal/event|net)/.*"),
            Pattern.compile("sun/(management|security/jca|util/locale/provider|net/www/protocol/http)/.*"));

    @TempDir
    Path folder;

    private List<String> modes;

    @BeforeEach
    void makeModes() throws IOException {
        Path config = Files.writeString(folder.resolve("groups.properties"), """
                realtime=+1d
                namespace.of-main.monotonic=+1h
                namespace.of-main.groups=main
                """);
        modes = List.of("log=quiet", "realtime=@2030-01-01T00:00:00Z,monotonic=-1h", "config=" + config);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void onlyWhatTheAgentUsesIsInitialised(Jdk jdk) throws IOException {
        String nothing = "-javaagent:" + BareAgentJar.of(DoNothingAgent.class);
        Set<String> base = initialised(ForkedJvm.on(jdk).option(nothing), DoNothing.class);
        for (String mode : modes) {
            Set<String> added = initialised(ForkedJvm.on(jdk).agent(mode), DoNothing.class);
            added.removeAll(base);
            assertThat(added).as(mode).contains("dev/timens/agent/AgentStart", "java/lang/TimensDispatcher");
            added.removeIf(name -> USED.matcher(name).matches() && !isVisible(name));
            assertThat(added).as(mode).isEmpty();
        }
    }

    /**
     * Each of these takes milliseconds of a start: to rewrite classes of the JDK where no time is shifted, and to exchange
     * the dispatcher's bodies where it could have been defined with them.
     */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aStartUsesNoMoreThanItNeeds(Jdk jdk) throws IOException {
        String rewriter = "dev/timens/instrument/boundary/BoundaryRewriter";
        String exchange = "dev/timens/instrument/dispatcher/BodyTransplant";
        for (String mode : modes) {
            boolean isIdle = mode.equals(modes.get(0));
            assertThat(initialised(ForkedJvm.on(jdk).agent(mode), DoNothing.class))
                    .as(mode)
                    .doesNotContain(exchange)
                    .matches(names -> names.contains(rewriter) != isIdle, "rewrites classes where it is not idle");
        }
        assertThat(initialised(ForkedJvm.on(jdk).agent(modes.get(0)), ReadInMinimalImage.class))
                .as("a namespace that is made later")
                .contains(rewriter, exchange);
    }

    /** The log would show it: a program, or an agent, that uses these has them. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theLogShowsWhatIsInitialised(Jdk jdk) throws IOException {
        Set<String> used = initialised(ForkedJvm.on(jdk), SetThenAsk.class);
        used.removeIf(name -> !isVisible(name));
        assertThat(used)
                .contains(
                        "java/util/TimeZone",
                        "java/util/concurrent/ForkJoinPool",
                        "java/util/logging/LogManager",
                        "java/lang/management/ManagementFactory",
                        "java/security/Security",
                        "javax/management/MBeanServerFactory");
        String careless = "-javaagent:" + BareAgentJar.of(CarelessAgent.class);
        assertThat(initialised(ForkedJvm.on(jdk).option(careless), DoNothing.class))
                .contains("java/util/TimeZone", "java/util/concurrent/ForkJoinPool");
    }

    private Set<String> initialised(ForkedJvm jvm, Class<?> program) throws IOException {
        ClassLog log = new ClassLog(folder.resolve("classes.log"));
        jvm.option(log.option()).run(program, folder.toString()).expectSuccess();
        return new TreeSet<>(log.initialised());
    }

    private static boolean isVisible(String name) {
        return VISIBLE.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
