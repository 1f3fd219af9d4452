package dev.timens.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostClassesTest {
    @AfterEach
    void none() {
        HostClasses.install(List.of());
    }

    @Test
    void aPatternOfAJdkPackageMatchesLibrariesThatHaveOneToo() {
        HostClasses.install(List.of(HostPattern.of("javax.cache.*", "")));
        assertThat(HostClasses.contain("javax/cache/Caching")).isTrue();
        assertThat(HostClasses.containOfJdk("javax/cache/Caching")).isTrue();
    }

    @Test
    void anyOtherPatternMatchesNoClassOfTheJdk() {
        HostClasses.install(List.of(HostPattern.of("*", "")));
        assertThat(HostClasses.contain("com/acme/Job")).isTrue();
        assertThat(HostClasses.containOfJdk("java/util/Date")).isFalse();
    }

    @Test
    void theAgentsOwnClassesAreNeverMatched() {
        HostClasses.install(List.of(HostPattern.of("*", "")));
        assertThat(HostClasses.contain("dev/timens/instrument/check/RoadsToNanoTime"))
                .isFalse();
    }
}
