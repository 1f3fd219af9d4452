package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.timens.it.machinecode.ClockCalls;
import dev.timens.it.machinecode.PrintedCode;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What C2 makes of a clock call. Idle it must be the code that it makes without the agent: that is
 * what "nothing for those outside" means, and no measured time could show it as surely.
 */
class MachineCodeIT {
    private static final List<String> CALLS = List.of("nanoTime", "currentTimeMillis");

    @BeforeAll
    static void requireAmd64() {
        String architecture = System.getProperty("os.arch");
        assumeTrue(architecture.equals("amd64"), "the check reads x86-64 code, and this is " + architecture);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void idleIsTheRawCode(Jdk jdk) {
        Map<String, List<String>> raw = compiled(base(jdk));
        Map<String, List<String>> idle = compiled(base(jdk).agent());
        for (String call : CALLS) {
            System.out.println(jdk + ", " + call + ", raw and idle: " + raw.get(call));
            assertThat(idle.get(call)).as(call + ", idle").isEqualTo(raw.get(call));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void uniformIsTheRawCodeAndAnAddition(Jdk jdk) {
        Map<String, List<String>> raw = compiled(base(jdk));
        Map<String, List<String>> uniform = compiled(base(jdk).agent("realtime=+31d,monotonic=+2h"));
        for (String call : CALLS) {
            List<String> added = added(raw.get(call), uniform.get(call));
            System.out.println(jdk + ", " + call + ", uniform adds: " + added);
            // movabs r10, offset (or mov r10d); add rax, r10.
            assertThat(added).as(call + ", uniform").hasSize(2);
            assertThat(added.get(0)).matches("(49ba|41ba).*");
            assertThat(added.get(1)).isEqualTo("4903c2");
        }
    }

    /** The controls: a check that saw no difference at all would pass everything. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theTestOfAFlagIsSeenAndTheClocksAreToldApart(Jdk jdk) {
        Map<String, List<String>> raw = compiled(base(jdk));
        for (String call : CALLS) {
            List<String> behindFlag = raw.get(call + "BehindFlag");
            System.out.println(jdk + ", " + call + ", behind a flag: " + behindFlag);
            assertThat(behindFlag).as(call + " behind a flag").isNotEqualTo(raw.get(call));
            assertThat(behindFlag).hasSizeGreaterThan(raw.get(call).size());
        }
        assertThat(raw.get("nanoTime")).isNotEqualTo(raw.get("currentTimeMillis"));
    }

    private static ForkedJvm base(Jdk jdk) {
        return ForkedJvm.on(jdk)
                .option("-XX:-TieredCompilation", "-Xbatch", "-XX:+UseSerialGC", "-Xmx128m")
                // Without AVX, whose encoding the check does not read, whatever the machine has.
                .option("-XX:UseAVX=0", "-XX:CompileCommand=quiet")
                .option("-XX:CompileCommand=dontinline," + ClockCalls.class.getName() + "::*")
                .option("-XX:CompileCommand=print," + ClockCalls.class.getName() + "::*Time*");
    }

    private static Map<String, List<String>> compiled(ForkedJvm jvm) {
        Outcome outcome = jvm.run(ClockCalls.class).expectSuccess();
        assumeTrue(!outcome.out().contains("[Disassembly]"), "a disassembler is installed in this JDK: no plain code");
        Map<String, List<String>> code = PrintedCode.parse(outcome.lines());
        assertThat(code.keySet())
                .as(outcome.toString())
                .contains("nanoTime", "currentTimeMillis", "nanoTimeBehindFlag", "currentTimeMillisBehindFlag");
        return code;
    }

    /** What the longer code has between the instructions of the shorter, which it must have all. */
    private static List<String> added(List<String> shorter, List<String> longer) {
        List<String> rest = new ArrayList<>(shorter);
        List<String> added = new ArrayList<>();
        for (String instruction : longer) {
            if (!rest.isEmpty() && rest.get(0).equals(instruction)) {
                rest.remove(0);
            } else {
                added.add(instruction);
            }
        }
        assertThat(rest).as("missing in " + longer).isEmpty();
        return added;
    }
}
