package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.programs.CountAllocations;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clock calls allocate: as many bytes in a namespace as without the agent. */
class AllocationIT {
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void clockCallsAllocateNothingMore(Jdk jdk) {
        List<String> raw = bytes(ForkedJvm.on(jdk));
        assertThat(raw).contains("nanoTime 0", "currentTimeMillis 0");
        assertThat(bytes(ForkedJvm.on(jdk).agent())).as("idle").isEqualTo(raw);
        assertThat(bytes(ForkedJvm.on(jdk).agent("realtime=+31d,monotonic=+2h")))
                .as("uniform")
                .isEqualTo(raw);
        assertThat(bytes(ForkedJvm.on(jdk).agent(), "inside")).as("inside").isEqualTo(raw);
        // Whoever allocates nothing at all would pass everything.
        assertThat(raw).doesNotContain("instantNow 0");
    }

    private static List<String> bytes(ForkedJvm jvm, String... arguments) {
        return jvm.run(CountAllocations.class, arguments).expectSuccess().lines();
    }
}
