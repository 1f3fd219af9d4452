package dev.timens.it;

import dev.timens.it.cells.ThreadKind;
import dev.timens.it.derived.Certificates;
import dev.timens.it.shared.TlsClients;
import dev.timens.it.support.Verdicts;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A certificate that is valid 400 days from now is trusted by those whose clock shows that day, and by no other. */
class TlsClientsIT {
    private static final List<String> PLACES = List.of("none", "+1h", "-2h", "+400d");
    private static final List<String> CALLERS_DECIDE = List.of("HttpsURLConnection", "HttpClient-with-executor");
    private static final List<String> OWNERS_DECIDE = List.of("HttpClient", "HttpClient.sendAsync");

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeCertificates() throws Exception {
        Instant then = Instant.now().plus(400, ChronoUnit.DAYS);
        CertificateFiles.writeWithKey(
                folder,
                TlsClients.KEY_FILE,
                Date.from(then.minus(1, ChronoUnit.DAYS)),
                Date.from(then.plus(1, ChronoUnit.DAYS)));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void theClockOfTheThreadThatChecksDecides(Jdk jdk) {
        Verdicts.of(jvm(jdk).agent().run(TlsClients.class)).areOk(all(jdk));
    }

    /** The control: nobody trusts it where certificates are checked in host time. */
    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void withoutTheHookNobodyTrustsIt(Jdk jdk) {
        List<ThreadKind> threads = ThreadKind.on(jdk.feature());
        List<String> wrong = CellNames.of(CALLERS_DECIDE, CellNames.product(PLACES, List.of("+400d")), threads);
        wrong.addAll(CellNames.of(OWNERS_DECIDE, CellNames.product(List.of("+400d"), PLACES), threads));
        Verdicts.of(jvm(jdk).agent("off=java.util.Date.<init>").run(TlsClients.class))
                .areOkExcept(all(jdk), wrong);
        Verdicts.of(jvm(jdk).run(TlsClients.class)).areOkExcept(all(jdk), wrong);
    }

    private static List<String> all(Jdk jdk) {
        List<String> all =
                CellNames.of(CALLERS_DECIDE, CellNames.product(PLACES, PLACES), ThreadKind.on(jdk.feature()));
        all.addAll(CellNames.of(OWNERS_DECIDE, CellNames.product(PLACES, PLACES), ThreadKind.on(jdk.feature())));
        return all;
    }

    private static ForkedJvm jvm(Jdk jdk) {
        return ForkedJvm.on(jdk)
                .option("-D" + Certificates.FOLDER + "=" + folder)
                // The certificate is made out to no address.
                .option("-Djdk.internal.httpclient.disableHostnameVerification=true");
    }
}
