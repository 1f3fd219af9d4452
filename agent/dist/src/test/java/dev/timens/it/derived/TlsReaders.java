package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;

import java.util.List;

/** When a session of TLS began, and when it was used last. */
final class TlsReaders {
    private static final String SESSION = "sun.security.ssl.SSLSessionImpl.";

    static final List<DerivedReader> ALL = List.of(
            ofMillis("SSLSession.getCreationTime", SESSION + "getCreationTime", () -> Handshake.of(
                            Handshake.context(), "TLSv1.2")
                    .getCreationTime()),
            ofMillis("SSLSession.getLastAccessedTime", SESSION + "getLastAccessedTime", () -> Handshake.of(
                            Handshake.context(), "TLSv1.3")
                    .getLastAccessedTime()));

    private TlsReaders() {}
}
