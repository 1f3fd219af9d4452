package dev.timens.demo.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/** The service's signing key and its certificate, as found in the key store. */
public record ServiceIdentity(ECPrivateKey privateKey, X509Certificate certificate) {
    public static final String ALIAS = "service";
    public static final String PASSWORD = "changeit";

    static ServiceIdentity load(Path keyStore) throws GeneralSecurityException, IOException {
        char[] password = PASSWORD.toCharArray();
        KeyStore keys = KeyStore.getInstance(keyStore.toFile(), password);
        return new ServiceIdentity(
                (ECPrivateKey) keys.getKey(ALIAS, password), (X509Certificate) keys.getCertificate(ALIAS));
    }

    ECPublicKey publicKey() {
        return (ECPublicKey) certificate.getPublicKey();
    }

    /** Whether the certificate is valid now. */
    String validity() {
        try {
            certificate.checkValidity();
            return "valid";
        } catch (CertificateExpiredException expired) {
            return "expired";
        } catch (CertificateNotYetValidException early) {
            return "not yet valid";
        }
    }
}
