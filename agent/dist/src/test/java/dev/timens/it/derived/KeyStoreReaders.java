package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** When an entry of a key store was made. */
final class KeyStoreReaders {
    private static final String DATE = "java.util.Date.<init>";
    private static final char[] PASSWORD = "password".toCharArray();

    static final List<DerivedReader> ALL = all();

    private KeyStoreReaders() {}

    private static List<DerivedReader> all() {
        List<DerivedReader> all = new ArrayList<>();
        for (String type : List.of("JKS", "JCEKS", "PKCS12")) {
            all.add(ofMillis("KeyStore-" + type + "-certificate", DATE, () -> {
                KeyStore store = empty(type);
                store.setCertificateEntry("entry", Certificates.authority());
                return store.getCreationDate("entry").getTime();
            }));
            all.add(ofMillis("KeyStore-" + type + "-key", DATE, () -> {
                KeyStore store = empty(type);
                KeyStore.PrivateKeyEntry key = Certificates.key();
                store.setKeyEntry("entry", key.getPrivateKey(), PASSWORD, key.getCertificateChain());
                return store.getCreationDate("entry").getTime();
            }));
        }
        for (String type : List.of("JCEKS", "PKCS12")) {
            all.add(ofMillis("KeyStore-" + type + "-secret", DATE, () -> {
                KeyStore store = empty(type);
                store.setKeyEntry("entry", new SecretKeySpec(new byte[16], "AES"), PASSWORD, null);
                return store.getCreationDate("entry").getTime();
            }));
        }
        // Such a file has no date for a certificate.
        all.add(ofMillis("KeyStore-PKCS12-loaded", DATE, () -> {
            KeyStore store = empty("PKCS12");
            store.setCertificateEntry("entry", Certificates.authority());
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, PASSWORD);
            KeyStore loaded = KeyStore.getInstance("PKCS12");
            loaded.load(new ByteArrayInputStream(file.toByteArray()), PASSWORD);
            return loaded.getCreationDate("entry").getTime();
        }));
        return all;
    }

    private static KeyStore empty(String type) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }
}
