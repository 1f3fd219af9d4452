package dev.timens.it;

import static dev.timens.it.PlacedNames.EVERYWHERE;

import dev.timens.it.jvmtimes.ModelMBeanCaches;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Model MBeans keep host time with the values that they cache. */
class ModelMBeanIT {
    private static final List<String> CHECKS = List.of("attribute-read", "attribute-set", "operation");

    /** Of the places only those in the past find a stamp of now too old to be right. */
    private static final List<String> PAST = List.of("-3000d", "-55y");

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void valuesAreValidForAsLongEverywhere(Jdk jdk) {
        Verdicts.of(ForkedJvm.on(jdk).agent().run(ModelMBeanCaches.class))
                .areOk(PlacedNames.of(CHECKS, EVERYWHERE, jdk));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void areNotWithoutTheirHook(Jdk jdk) {
        goWrong(jdk, "resolveForCacheValue", CHECKS, EVERYWHERE);
        goWrong(jdk, "cacheResult", List.of("operation"), PAST);
        goWrong(jdk, "getAttribute", List.of("attribute-read"), PAST);
        goWrong(jdk, "setAttribute", List.of("attribute-set"), PAST);
    }

    private static void goWrong(Jdk jdk, String hook, List<String> checks, List<String> places) {
        Verdicts.of(ForkedJvm.on(jdk)
                        .agent("off=javax.management.modelmbean.RequiredModelMBean." + hook)
                        .option("-Dthreads=platform")
                        .run(ModelMBeanCaches.class))
                .areOkExcept(
                        PlacedNames.ofPlatformThreads(CHECKS, EVERYWHERE),
                        PlacedNames.ofPlatformThreads(checks, places));
    }
}
