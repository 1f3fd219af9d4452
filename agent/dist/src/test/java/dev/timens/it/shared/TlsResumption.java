package dev.timens.it.shared;

import dev.timens.it.derived.Handshake;
import javax.net.ssl.SSLContext;

/** Sessions of TLS that the owner began and the caller resumes, with tickets and without. */
final class TlsResumption {
    private TlsResumption() {}

    static String of(String protocol, Where owner, Where caller) throws Exception {
        SSLContext context = owner.call(Handshake::context);
        context.getClientSessionContext().setSessionTimeout(Lifetime.SECONDS);
        context.getServerSessionContext().setSessionTimeout(Lifetime.SECONDS);
        long begin = Lifetime.hostNanos();
        long first = begun(context, protocol, owner);
        Thread.sleep(5);
        if (Lifetime.ENDS) {
            return Lifetime.endsInTime(begin, () -> begun(context, protocol, caller) != first);
        }
        long second = begun(context, protocol, caller);
        if (second != first) {
            throw new AssertionError("another session, begun " + (second - first) + " ms later");
        }
        return "resumed";
    }

    /** When the session of a handshake began, by the host's clock. */
    private static long begun(SSLContext context, String protocol, Where where) throws Exception {
        return where.call(() -> Handshake.of(context, protocol).getCreationTime())
                - where.offset().toMillis();
    }
}
