package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofPeriods;

import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whether a certificate is valid now. */
final class CertificateReaders {
    private static final String DATE = "java.util.Date.<init>";

    static final List<DerivedReader> ALL = List.of(
            ofPeriods(
                    "X509Certificate.checkValidity",
                    DATE,
                    () -> Periods.valid(
                            period -> Certificates.ofPeriod(period).checkValidity(), CertificateException.class)),
            ofPeriods(
                    "CertPathValidator.validate",
                    DATE,
                    () -> Periods.valid(CertificateReaders::validate, CertPathValidatorException.class)),
            ofPeriods(
                    "CertPathBuilder.build",
                    DATE,
                    () -> Periods.valid(CertificateReaders::build, CertPathBuilderException.class)),
            trustManager("PKIX"),
            trustManager("SunX509"));

    private CertificateReaders() {}

    private static DerivedReader trustManager(String algorithm) {
        return ofPeriods(
                "X509TrustManager-" + algorithm,
                DATE,
                () -> Periods.valid(period -> trust(algorithm, period), CertificateException.class));
    }

    private static void validate(int period) throws Exception {
        PKIXParameters parameters = new PKIXParameters(Certificates.anchors());
        parameters.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX").validate(Certificates.pathOf(Certificates.ofPeriod(period)), parameters);
    }

    private static void build(int period) throws Exception {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(Certificates.ofPeriod(period));
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(Certificates.anchors(), target);
        parameters.setRevocationEnabled(false);
        parameters.addCertStore(CertStore.getInstance(
                "Collection", new CollectionCertStoreParameters(List.of(Certificates.ofPeriod(period)))));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    private static void trust(String algorithm, int period) throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(algorithm);
        factory.init(Certificates.trustStore());
        X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
        manager.checkServerTrusted(new X509Certificate[] {Certificates.ofPeriod(period)}, "ECDHE_ECDSA");
    }
}
