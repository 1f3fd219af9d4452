package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.support.DoctorRun;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A hook is left out: the doctor names exactly the kinds of call that it would have moved. */
class DoctorReadingsIT {
    private static final String LOOKUP = "java.lang.invoke.MethodHandles$Lookup.";
    private static final String REFLECTION = "jdk.internal.reflect.ReflectionFactory.newMethodAccessor";
    private static final List<String> PLACES = List.of("initial", "namespace");

    static Stream<Arguments> hooks() {
        return Jdk.all()
                .flatMap(jdk -> Stream.of(
                        Arguments.of(jdk, "System.nanoTime", onEachRoad("nanoTime")),
                        Arguments.of(jdk, "System.currentTimeMillis", onEachRoad("currentTimeMillis")),
                        Arguments.of(jdk, LOOKUP + "findStatic", both("by Lookup.findStatic")),
                        Arguments.of(jdk, LOOKUP + "unreflect", both("by Lookup.unreflect")),
                        Arguments.of(jdk, LOOKUP + "defineHiddenClass", both("in a hidden class")),
                        Arguments.of(
                                jdk,
                                "java.time.Clock.currentInstant",
                                "Instant.now(), Clock.instant(), ZonedDateTime.now(), OffsetDateTime.now(),"
                                        + " LocalDateTime.now(), LocalDate.now(), YearMonth.now(), Year.now()"),
                        Arguments.of(jdk, "java.time.Clock$SystemClock.millis", "Clock.millis()"),
                        Arguments.of(jdk, "java.time.Clock$SystemInstantSource.millis", "InstantSource.millis()"),
                        Arguments.of(jdk, "java.util.Date.<init>", "new Date()"),
                        Arguments.of(jdk, "java.util.GregorianCalendar.<init>", "new GregorianCalendar()"),
                        Arguments.of(
                                jdk,
                                "sun.util.locale.provider.CalendarProviderImpl.getInstance",
                                "Calendar.getInstance()"),
                        Arguments.of(
                                jdk,
                                "LockSupport.parkUntil",
                                "LockSupport.parkUntil(long), LockSupport.parkUntil(Object, long)"),
                        Arguments.of(
                                jdk,
                                "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.awaitUntil",
                                "Condition.awaitUntil(Date)"),
                        Arguments.of(jdk, "java.util.Timer.schedule", "Timer.schedule(TimerTask, Date)"),
                        Arguments.of(jdk, "sun.misc.Unsafe.park", "sun.misc.Unsafe.park(true, long)")));
    }

    @ParameterizedTest
    @MethodSource("hooks")
    void exactlyTheCallsOfAHookThatIsLeftOutAreNamed(Jdk jdk, String hook, String kinds) {
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk).environment("TIMENS_OFF", hook));
        for (String phase : List.of("cold", "compiled")) {
            for (String place : places(jdk, phase)) {
                assertThat(run.line(place).outcome()).as(place).isEqualTo("fail");
                assertThat(run.line(place).found())
                        .as(place)
                        .matches("\\d+ of 30 kinds of call are not in the shifted time: .*")
                        .endsWith(" time: " + kinds);
                assertThat(run.line(place).remedy())
                        .isEqualTo("the environment variable TIMENS_OFF=" + hook + " leaves hooks out; unset it");
            }
        }
        assertThat(run.line("readings.idle").outcome()).isEqualTo("ok");
        assertThat(run.line("readings.outside").outcome()).isEqualTo("ok");
        assertThat(run.exit()).isEqualTo(1);
    }

    /**
     * Reflection goes several roads: from JDK 18 on by method handles, whose hooks then serve too; on JDK 17, what is
     * called often by a class that the JVM generates, and which is redirected as others are.
     */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void reflectionWithoutItsHooksIsNamedToo(Jdk jdk) {
        boolean byHandles = jdk.feature() >= 18;
        String off = byHandles ? REFLECTION + ":" + LOOKUP + "findStatic:" + LOOKUP + "unreflect" : REFLECTION;
        DoctorRun run = DoctorRun.of(ForkedJvm.on(jdk).environment("TIMENS_OFF", off));
        List<String> failing = new ArrayList<>(places(jdk, "cold"));
        if (byHandles) {
            failing.addAll(places(jdk, "compiled"));
        }
        for (String place : failing) {
            assertThat(run.line(place).found())
                    .as(place)
                    .contains(
                            both("by Method.invoke").split(", ")[0],
                            both("by Method.invoke").split(", ")[1]);
        }
        assertThat(run.exit()).isEqualTo(1);
    }

    private static List<String> places(Jdk jdk, String phase) {
        List<String> places = new ArrayList<>();
        for (String place : PLACES) {
            places.add("readings." + place + "." + phase + ".platform");
            if (jdk.hasVirtualThreads()) {
                places.add("readings." + place + "." + phase + ".virtual");
            }
        }
        return places;
    }

    private static String onEachRoad(String method) {
        return String.format(
                "System.%1$s(), System::%1$s, System.%1$s by Lookup.findStatic, System.%1$s by Lookup.unreflect,"
                        + " System.%1$s by Method.invoke, System.%1$s in a hidden class",
                method);
    }

    private static String both(String road) {
        return "System.nanoTime " + road + ", System.currentTimeMillis " + road;
    }
}
