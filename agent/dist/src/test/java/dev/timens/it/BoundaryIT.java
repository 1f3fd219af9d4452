package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.instrument.boundary.BoundaryHooks;
import dev.timens.it.programs.LoadClasses;
import dev.timens.it.programs.PrintClocks;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the boundary table finds what it is to rewrite, in every JDK. */
class BoundaryIT {
    private static final String HOOKED = "timens: hooked ";

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void everyRowIsFound(Jdk jdk) {
        Set<String> owners = owners(jdk);
        Outcome outcome = ForkedJvm.on(jdk)
                // A namespace for a group, so that threads are hooked too.
                .agent("log=debug,files=namespace,config=" + ConfigFiles.oneGroup())
                .run(LoadClasses.class, owners.toArray(new String[0]))
                .expectSuccess();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).doesNotContain("does not look as expected");
        Set<String> complete = outcome.err()
                .lines()
                .filter(line -> line.startsWith(HOOKED) && line.matches(".* \\((\\d+) of \\1\\)"))
                .map(line -> line.substring(HOOKED.length(), line.indexOf(" (")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(complete).containsExactlyElementsOf(owners);
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aHookThatIsOffIsNotThere(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("log=debug,off=java.util.Date.<init>:java.util.TimerTask.scheduledExecutionTime")
                .run(LoadClasses.class, "java.util.Date", "java.util.TimerTask", "java.util.Timer")
                .expectSuccess();
        assertThat(outcome.err()).contains(HOOKED + "java.util.Timer (3 of 3)");
        assertThat(outcome.err()).doesNotContain(HOOKED + "java.util.Date", HOOKED + "java.util.TimerTask");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aProgramThatCannotTakeARoadDoesNotPayForIt(Jdk jdk) {
        Outcome without =
                ForkedJvm.on(jdk).agent("log=debug").run(PrintClocks.class).expectSuccess();
        assertThat(without.err()).doesNotContain(HOOKED);
        Outcome with =
                ForkedJvm.on(jdk).agent("log=debug").run(LoadClasses.class).expectSuccess();
        assertThat(with.err())
                .contains(HOOKED + "java.lang.invoke.MethodHandles$Lookup (4 of 4)")
                .contains(HOOKED + "jdk.internal.reflect.ReflectionFactory (1 of 1)");
    }

    private static Set<String> owners(Jdk jdk) {
        Set<String> owners = new TreeSet<>();
        for (String hook : BoundaryHooks.names(jdk.feature())) {
            owners.add(hook.substring(0, hook.lastIndexOf('.')));
        }
        return owners;
    }
}
