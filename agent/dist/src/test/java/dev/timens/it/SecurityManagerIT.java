package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.programs.SecuredPools;
import dev.timens.it.programs.SecuredScope;
import dev.timens.testing.Artifacts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Placement happens in the name of code that may see less than the agent. JDK 24 has no security manager left. */
class SecurityManagerIT {
    static Stream<Jdk> withSecurityManager() {
        return Jdk.all().filter(jdk -> jdk.feature() < 24);
    }

    @ParameterizedTest
    @MethodSource("withSecurityManager")
    void codeWithoutPermissionsMakesThreadsAndPools(Jdk jdk) {
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("strict=true,log=quiet,config=" + ConfigFiles.oneGroup())
                .option("-Djava.security.manager")
                .run(SecuredPools.class)
                .expectSuccess();
        assertThat(outcome.out()).isEqualTo("ran true\n");
        assertThat(outcome.err()).doesNotContain("timens");
    }

    /** The API's jar has all permissions, as a library has that is installed with its policy; its caller has none. */
    @ParameterizedTest
    @MethodSource("withSecurityManager")
    void codeWithoutPermissionsMakesTheFirstNamespace(Jdk jdk) {
        Path policy = ConfigFiles.of(
                "grant codeBase \"" + Artifacts.apiJar().toUri() + "\" {",
                "  permission java.security.AllPermission;",
                "};");
        Outcome outcome = ForkedJvm.on(jdk)
                .agent("strict=true")
                .option("-Djava.security.manager", "-Djava.security.policy==" + policy)
                .run(SecuredScope.class)
                .expectSuccess();
        assertThat(outcome.out()).isEqualTo("ahead 400\n");
        assertThat(outcome.err()).doesNotContain("timens");
    }
}
