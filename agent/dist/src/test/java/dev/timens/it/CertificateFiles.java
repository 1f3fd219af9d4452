package dev.timens.it;

import dev.timens.it.derived.Certificates;
import dev.timens.it.derived.Periods;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes what {@link Certificates} reads: an authority, and what it signs for each of the {@link Periods}. */
final class CertificateFiles {
    private static final X500Name AUTHORITY = new X500Name("CN=authority");

    private final Path folder;
    private final KeyPair authorityKeys = keys();
    private final ContentSigner signer =
            new JcaContentSignerBuilder("SHA256withECDSA").build(authorityKeys.getPrivate());
    private final X509Certificate authority;

    private CertificateFiles(Path folder) throws Exception {
        this.folder = folder;
        authority = certificate("authority", authorityKeys, Periods.start(0), lastEnd(), true);
    }

    static void write(Path folder) throws Exception {
        CertificateFiles files = new CertificateFiles(folder);
        files.write("authority.cer", files.authority.getEncoded());
        X509Certificate certificate = files.writeKey();
        for (int period = 0; period < Periods.count(); period++) {
            files.writePeriod(period, certificate);
        }
    }

    private X509Certificate writeKey() throws Exception {
        return writeKey("key.p12", Periods.start(0), lastEnd());
    }

    /** Adds a key whose certificate is valid only for so long, to what {@link #write} makes. */
    static void writeWithKey(Path folder, String file, Date start, Date end) throws Exception {
        CertificateFiles files = new CertificateFiles(folder);
        files.write("authority.cer", files.authority.getEncoded());
        files.writeKey(file, start, end);
    }

    private X509Certificate writeKey(String file, Date start, Date end) throws Exception {
        KeyPair keys = keys();
        X509Certificate certificate = certificate("localhost", keys, start, end, false);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        PrivateKey key = keys.getPrivate();
        char[] password = Certificates.PASSWORD.toCharArray();
        store.setKeyEntry("key", key, password, new Certificate[] {certificate, authority});
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            store.store(out, password);
        }
        return certificate;
    }

    private void writePeriod(int period, X509Certificate certificate) throws Exception {
        Date start = Periods.start(period);
        Date end = Periods.end(period);
        String name = "period-" + period;
        write(name + ".cer", certificate(name, keys(), start, end, false).getEncoded());
        write(
                name + ".crl",
                new X509v2CRLBuilder(AUTHORITY, start)
                        .setNextUpdate(end)
                        .build(signer)
                        .getEncoded());
        DigestCalculator sha1 = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
        CertificateID id = new CertificateID(
                sha1, new X509CertificateHolder(authority.getEncoded()), certificate.getSerialNumber());
        BasicOCSPResp answer = new JcaBasicOCSPRespBuilder(authorityKeys.getPublic(), sha1)
                .addResponse(id, CertificateStatus.GOOD, start, end)
                .build(signer, null, start);
        OCSPResp response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer);
        write(name + ".ocsp", response.getEncoded());
    }

    private X509Certificate certificate(String name, KeyPair keys, Date start, Date end, boolean signs)
            throws Exception {
        BigInteger serial = BigInteger.valueOf(name.hashCode()).abs();
        X509CertificateHolder holder = new JcaX509v3CertificateBuilder(
                        AUTHORITY, serial, start, end, new X500Name("CN=" + name), keys.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(signs))
                .build(signer);
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    private void write(String name, byte[] content) throws Exception {
        Files.write(folder.resolve(name), content);
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static Date lastEnd() {
        return Periods.end(Periods.count() - 1);
    }
}
