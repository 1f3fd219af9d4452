package dev.timens.demo.app;

import java.nio.file.Path;

/** What the service keeps on disk. */
public record ServiceFolder(Path path) {

    /** The PKCS12 key store with the service's key and certificate. */
    public Path keyStore() {
        return path.resolve("service.p12");
    }

    Path savedSession() {
        return path.resolve("session.properties");
    }
}
