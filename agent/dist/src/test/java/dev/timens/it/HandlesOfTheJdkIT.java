package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.programs.DescribedHandle;
import dev.timens.it.programs.LinkedCall;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Handles of the clocks that the JDK looks up for programs which look up none themselves are shifted too. */
class HandlesOfTheJdkIT {
    private static final long DAYS = Duration.ofDays(400).toMillis();

    static Stream<Arguments> programs() {
        return Jdk.all().flatMap(jdk -> Stream.of(DescribedHandle.class, LinkedCall.class)
                .map(program -> Arguments.of(jdk, program)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theyReadTheNamespace(Jdk jdk, Class<?> program) {
        long before = System.currentTimeMillis();
        long read = read(ForkedJvm.on(jdk).agent("realtime=+400d,log=quiet"), program);
        assertThat(read).isBetween(before + DAYS, System.currentTimeMillis() + DAYS);
    }

    /** The control, by the hooks that both come to. */
    @ParameterizedTest
    @MethodSource("programs")
    void withoutTheHooksTheyReadTheHost(Jdk jdk, Class<?> program) {
        String lookUp = "java.lang.invoke.MethodHandles$Lookup.";
        String off = "off=" + lookUp + "findStatic:" + lookUp + "unreflect";
        long before = System.currentTimeMillis();
        long read = read(ForkedJvm.on(jdk).agent("realtime=+400d,log=quiet," + off), program);
        assertThat(read).isBetween(before, System.currentTimeMillis());
    }

    private static long read(ForkedJvm jvm, Class<?> program) {
        return Long.parseLong(jvm.run(program).expectSuccess().lines().get(0).trim());
    }
}
