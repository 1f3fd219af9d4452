package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;
import static dev.timens.it.derived.DerivedReader.ofPeriods;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.List;
import javax.security.auth.RefreshFailedException;
import javax.security.auth.kerberos.KerberosPrincipal;
import javax.security.auth.kerberos.KerberosTicket;

/** Kerberos: tickets, and the times in its messages. */
final class KerberosReaders {
    private static final String TICKET = "javax.security.auth.kerberos.KerberosTicket.";
    private static final String TIME = "sun.security.krb5.internal.KerberosTime";
    private static final int RENEWABLE = 8;
    private static final int AES128 = 17;

    /** KerberosTime goes by the monotonic clock until it is further from the wall clock than this. */
    private static final long SLACK = 100;

    /** A period counts for each ticket that ended with it. */
    static final List<DerivedReader> ALL = List.of(
            ofPeriods("KerberosTicket.isCurrent", TICKET + "isCurrent", () -> {
                int ended = 0;
                for (int period = 0; period < Periods.count() - 1; period++) {
                    ended += ticket(Periods.end(period)).isCurrent() ? 0 : 1;
                }
                return ended;
            }),
            ofPeriods("KerberosTicket.refresh", TICKET + "refresh", () -> {
                int ended = 0;
                for (int period = 0; period < Periods.count() - 1; period++) {
                    ended += isBeyondRenewal(ticket(Periods.end(period))) ? 1 : 0;
                }
                return ended;
            }),
            ofMillis("KerberosTime.now", TIME + ".now", SLACK, () -> {
                Class<?> type = Class.forName(TIME);
                return (long)
                        type.getMethod("getTime").invoke(type.getMethod("now").invoke(null));
            }),
            ofPeriods("KerberosTime.inClockSkew", TIME + ".inClockSkew", KerberosReaders::skews));

    private KerberosReaders() {}

    private static KerberosTicket ticket(Date end) {
        boolean[] flags = new boolean[32];
        flags[RENEWABLE] = true;
        Date start = Periods.start(0);
        KerberosPrincipal user = new KerberosPrincipal("user@REALM");
        KerberosPrincipal server = new KerberosPrincipal("krbtgt/REALM@REALM");
        return new KerberosTicket(
                new byte[] {1}, user, server, new byte[16], AES128, flags, start, start, end, end, null);
    }

    /** Any other ticket fails too, for it is none. */
    private static boolean isBeyondRenewal(KerberosTicket ticket) {
        try {
            ticket.refresh();
            throw new IllegalStateException("A ticket of one byte was renewed.");
        } catch (RefreshFailedException e) {
            return e.getMessage().contains("past its last renewal time");
        }
    }

    /** The periods after which the beginning of the first one is too long ago. */
    private static long skews() throws ReflectiveOperationException {
        Class<?> type = Class.forName(TIME);
        Method inSkew = type.getDeclaredMethod("inClockSkew", int.class);
        inSkew.setAccessible(true);
        Object begin = type.getConstructor(Date.class).newInstance(Periods.start(0));
        int beyond = 0;
        for (int period = 0; period < Periods.count() - 1; period++) {
            long allowed = Periods.end(period).getTime() - Periods.start(0).getTime();
            beyond += (boolean) inSkew.invoke(begin, (int) (allowed / 1000)) ? 0 : 1;
        }
        return beyond;
    }
}
