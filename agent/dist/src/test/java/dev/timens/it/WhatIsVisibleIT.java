package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.visible.WhatIsVisible;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/semantics.md says a program can see of the agent, and what it says it cannot. */
class WhatIsVisibleIT {
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void handlesAndStacksShowTheDispatcherReflectionAndStreamsDoNot(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("realtime=+1d,log=quiet")
                .run(WhatIsVisible.class)
                .expectSuccess();
        assertThat(outcome.lines())
                .containsExactly(
                        "revealDirect-of-findStatic java.lang.TimensDispatcher",
                        "revealDirect-of-unreflect java.lang.TimensDispatcher",
                        "Method.getDeclaringClass java.lang.System",
                        "reflectAs java.lang.TimensDispatcher",
                        "serialized-form java.lang.System",
                        "serialized-form-of-parkUntil java.util.concurrent.locks.LockSupport",
                        "stack-while-parked java.util.concurrent.locks.LockSupport java.lang.TimensDispatcher",
                        "fields-of-task 1, public 0",
                        "Class.forName java.lang.TimensDispatcher");
    }

    /** Whose classes there are without it, but for the last one, which there is not. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheAgentNothingShowsIt(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk).run(WhatIsVisible.class);
        assertThat(outcome.lines())
                .hasSize(8)
                .contains("fields-of-task 0, public 0")
                .noneMatch(line -> line.contains("Timens"));
        assertThat(outcome.err()).contains("ClassNotFoundException: java.lang.TimensDispatcher");
    }
}
