package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofPeriods;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Whether what is known about revoked certificates is up to date. */
final class RevocationReaders {
    private static final String DATE = "java.util.Date.<init>";
    private static final String FETCHED = "sun.security.provider.certpath.OCSPResponse.verify";

    static final List<DerivedReader> ALL = List.of(
            ofPeriods("OCSP-given", DATE, () -> valid(RevocationReaders::given)),
            ofPeriods("OCSP-fetched", FETCHED, () -> valid(RevocationReaders::fetched)),
            ofPeriods("X509CRL", DATE, () -> valid(RevocationReaders::listed)));

    private RevocationReaders() {}

    private static int valid(Periods.Check check) throws Exception {
        return Periods.valid(check, CertPathValidatorException.class);
    }

    /** The answer came with the handshake, say. */
    private static void given(int period) throws Exception {
        PKIXRevocationChecker checker = checker(EnumSet.of(Option.NO_FALLBACK));
        checker.setOcspResponses(Map.of(certificate(), Certificates.responderAnswer(period)));
        PKIXParameters parameters = new PKIXParameters(Certificates.anchors());
        parameters.addCertPathChecker(checker);
        validate(parameters);
    }

    /** The answer is fetched from a responder. What the parameters say of the date is for the certificates only. */
    private static void fetched(int period) throws Exception {
        byte[] answer = Certificates.responderAnswer(period);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/ocsp-response");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            PKIXRevocationChecker checker = checker(EnumSet.of(Option.NO_FALLBACK));
            checker.setOcspResponder(
                    URI.create("http://localhost:" + server.getAddress().getPort() + "/"));
            PKIXParameters parameters = new PKIXParameters(Certificates.anchors());
            parameters.addCertPathChecker(checker);
            parameters.setDate(new Date(Periods.start(1).getTime()));
            validate(parameters);
        } finally {
            server.stop(0);
        }
    }

    private static void listed(int period) throws Exception {
        PKIXRevocationChecker checker = checker(EnumSet.of(Option.PREFER_CRLS, Option.NO_FALLBACK));
        PKIXParameters parameters = new PKIXParameters(Certificates.anchors());
        parameters.addCertPathChecker(checker);
        parameters.addCertStore(CertStore.getInstance(
                "Collection", new CollectionCertStoreParameters(List.of(Certificates.revocationList(period)))));
        validate(parameters);
    }

    private static PKIXRevocationChecker checker(EnumSet<Option> options) throws Exception {
        PKIXRevocationChecker checker =
                (PKIXRevocationChecker) CertPathValidator.getInstance("PKIX").getRevocationChecker();
        checker.setOptions(options);
        return checker;
    }

    private static void validate(PKIXParameters parameters) throws Exception {
        CertPathValidator.getInstance("PKIX").validate(Certificates.pathOf(certificate()), parameters);
    }

    private static X509Certificate certificate() throws Exception {
        return (X509Certificate) Certificates.key().getCertificate();
    }
}
