package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.readings.CallShape;
import dev.timens.it.readings.Cell;
import dev.timens.it.readings.Place;
import dev.timens.it.readings.UserClock;
import dev.timens.testing.Jdk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each clock, read by each kind of call on each kind of thread, shows the time of the place the
 * thread is in, with three places at once. The other tests are controls: each cell can fail, and
 * fails alone.
 */
class ReadingsIT {
    private static final List<Cell> MATRIX = Cell.of(List.of(CallShape.values()));

    @Test
    void theMatrixIsWhole() {
        // 4 clocks, 17 kinds of calls, 10 kinds of threads (3 of them since JDK 21), 3 places.
        assertThat(MATRIX).hasSize(2040);
        assertThat(MATRIX).filteredOn(cell -> cell.thread().since() > 17).hasSize(612);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void eachCellShowsItsPlace(Jdk jdk) {
        ReadingsJvm.on(jdk).agent().read().says(verdicts(jdk, Cell::place));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheAgentEachCellShowsTheHost(Jdk jdk) {
        ReadingsJvm.on(jdk).read().says(verdicts(jdk, cell -> Place.HOST));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheHookOfAClockItShowsTheHost(Jdk jdk) {
        for (UserClock clock : UserClock.values()) {
            ReadingsJvm.on(jdk)
                    .agentWithout(clock.hook())
                    .read()
                    .says(verdicts(jdk, cell -> cell.clock() == clock ? Place.HOST : cell.place()));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheHookInThreadConstructorsOnlyInheritanceIsLeft(Jdk jdk) {
        ReadingsJvm.on(jdk).agentWithout("java.lang.Thread.<init>").read().says(verdicts(jdk, cell -> {
            switch (cell.thread()) {
                case OPTS_OUT:
                case VIRTUAL_OPTS_OUT:
                    return Place.INITIAL;
                case BOUND_GROUP:
                case SUBGROUP:
                case PATTERN_GROUP:
                    return cell.place().elsewhere();
                default:
                    return cell.place();
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheHookInThreadStartGroupsBoundLateAreNotSeen(Jdk jdk) {
        ReadingsJvm.on(jdk).agentWithout("java.lang.Thread.start").read().says(verdicts(jdk, cell -> {
            switch (cell.thread()) {
                case BOUND_LATE:
                case BOUND_LATE_IN_EXECUTOR:
                    return Place.INITIAL;
                default:
                    return cell.place();
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheHookOfARoadItsCallsShowTheHost(Jdk jdk) {
        roadIsNotTaken(jdk, "java.lang.invoke.MethodHandles$Lookup.findStatic", CallShape.FIND_STATIC);
        roadIsNotTaken(jdk, "java.lang.invoke.MethodHandles$Lookup.unreflect", CallShape.UNREFLECT);
        roadIsNotTaken(jdk, "java.lang.invoke.MethodHandles$Lookup.defineHiddenClass", CallShape.HIDDEN_CLASS);
        roadIsNotTaken(
                jdk,
                "java.lang.invoke.MethodHandles$Lookup.defineHiddenClassWithClassData",
                CallShape.HIDDEN_CLASS_WITH_DATA);
    }

    /**
     * The JDK calls a reflected method by native code at first, or always if it is told so. Code that it
     * makes later goes other ways, which are redirected too.
     */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheHookInReflectionNativeCallsShowTheHost(Jdk jdk) {
        String[] always = {"-Djdk.reflect.useNativeAccessorOnly=true", "-Dsun.reflect.inflationThreshold=1000000000"};
        ReadingsJvm.on(jdk).option(always).agent().read().says(verdicts(jdk, Cell::place));
        ReadingsJvm.on(jdk)
                .option(always)
                .agentWithout("jdk.internal.reflect.ReflectionFactory.newMethodAccessor")
                .read()
                .says(verdicts(
                        jdk,
                        cell -> isLost(cell, CallShape.REFLECTION, CallShape.REFLECTION_HOT)
                                ? Place.HOST
                                : cell.place()));
    }

    private static void roadIsNotTaken(Jdk jdk, String hook, CallShape shape) {
        ReadingsJvm.on(jdk)
                .agentWithout(hook)
                .read()
                .says(verdicts(jdk, cell -> isLost(cell, shape) ? Place.HOST : cell.place()));
    }

    /** Instant and Date go on to the boundary of the JDK, whichever road leads to them. */
    private static boolean isLost(Cell cell, CallShape... shapes) {
        boolean direct = cell.clock() == UserClock.NANO_TIME || cell.clock() == UserClock.CURRENT_TIME_MILLIS;
        return direct && Set.of(shapes).contains(cell.shape());
    }

    private static Map<String, String> verdicts(Jdk jdk, Function<Cell, Place> shown) {
        return MATRIX.stream()
                .collect(Collectors.toMap(Cell::name, cell -> cell.verdict(jdk.feature(), shown.apply(cell))));
    }
}
