package dev.timens.it.derived;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** The certificates that the tests make, in a folder. */
public final class Certificates {
    /** System property: the folder. */
    public static final String FOLDER = "certificates";

    public static final String PASSWORD = "password";

    /** Opened once: it is dear. */
    private static KeyStore opened;

    private Certificates() {}

    /** Of the authority that signs all others; valid in all periods. */
    static X509Certificate authority() throws Exception {
        return certificate("authority.cer");
    }

    /** Valid in one period only. */
    static X509Certificate ofPeriod(int period) throws Exception {
        return certificate("period-" + period + ".cer");
    }

    /** A revocation list that is up to date in one period only. */
    static X509CRL revocationList(int period) throws Exception {
        try (InputStream in = Files.newInputStream(file("period-" + period + ".crl"))) {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
        }
    }

    /** An answer of an OCSP responder about the certificate of {@link #key()}, up to date in one period only. */
    static byte[] responderAnswer(int period) throws Exception {
        return Files.readAllBytes(file("period-" + period + ".ocsp"));
    }

    /** A key, whose certificate is valid in all periods. */
    static KeyStore.PrivateKeyEntry key() throws Exception {
        return (KeyStore.PrivateKeyEntry)
                keyStore().getEntry("key", new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
    }

    static synchronized KeyStore keyStore() throws Exception {
        if (opened == null) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file("key.p12"))) {
                store.load(in, PASSWORD.toCharArray());
            }
            opened = store;
        }
        return opened;
    }

    /** Trusts the authority. */
    public static KeyStore trustStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority());
        return store;
    }

    static Set<TrustAnchor> anchors() throws Exception {
        return Set.of(new TrustAnchor(authority(), null));
    }

    static CertPath pathOf(X509Certificate certificate) throws Exception {
        return CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
    }

    private static X509Certificate certificate(String name) throws Exception {
        try (InputStream in = Files.newInputStream(file(name))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static Path file(String name) {
        return Path.of(System.getProperty(FOLDER), name);
    }
}
