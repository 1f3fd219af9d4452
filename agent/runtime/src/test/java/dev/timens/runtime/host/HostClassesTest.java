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

    /** {@code MethodHandles.publicLookup()} looks up for {@code Object}. */
    @Test
    void aStarMatchesApplicationsAndNotTheJdk() {
        HostClasses.install(List.of(HostPattern.of("*", "")));
        assertThat(HostClasses.contain("com/acme/Audit")).isTrue();
        assertThat(HostClasses.contain(Object.class)).isFalse();
        assertThat(HostClasses.containOfJdk("java/util/logging/LogRecord")).isFalse();
    }

    @Test
    void aPackageOfTheJdkThatIsNamedMatches() {
        HostClasses.install(List.of(HostPattern.of("java.util.*", "")));
        assertThat(HostClasses.contain(List.class)).isTrue();
        assertThat(HostClasses.contain(Object.class)).isFalse();
    }

    /** Libraries too have names such as {@code com.sun.mail} and {@code javax.persistence}. */
    @Test
    void namesLikeTheJdksMatchApplications() {
        HostClasses.install(List.of(HostPattern.of("com.sun.mail.*", "")));
        assertThat(HostClasses.contain("com/sun/mail/smtp/SMTPTransport")).isTrue();
    }

    /** The compiler is the JDK's, although it is in the loader of applications. */
    @Test
    void whatIsTheJdksGoesByTheModule() throws Exception {
        assertThat(JdkClasses.contain(List.class)).isTrue();
        assertThat(JdkClasses.contain(Class.forName("java.sql.Date"))).isTrue();
        assertThat(JdkClasses.contain(Class.forName("com.sun.tools.javac.Main")))
                .isTrue();
        assertThat(JdkClasses.contain(HostClassesTest.class)).isFalse();
    }

    @Test
    void theAgentsOwnClassesNeverMatch() {
        HostClasses.install(List.of(HostPattern.of("*", "")));
        assertThat(HostClasses.contain("dev/timens/instrument/canary/Canary")).isFalse();
        assertThat(HostClasses.contain("dev/timens/mine/Audit")).isTrue();
    }
}
