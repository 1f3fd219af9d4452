package dev.timens.it.derived;

import dev.timens.it.boot.HostClock;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

/**
 * What the JDK keeps for all threads lives as long in each moment: made outside, looked at by each kind of
 * thread in each moment. Prints a line for each look: what, the moment, the thread, {@code OK} or {@code WRONG}.
 */
public final class SharedTimesProgram {
    public static final String SESSION_LIVES = "SSLSession-lives";
    public static final String SESSION_ENDS = "SSLSession-ends";
    public static final String SESSION_COPY = "SSLSession-copy";
    public static final String ZONE_LIVES = "DNS-zone-lives";
    public static final String ZONE_ENDS = "DNS-zone-ends";

    /** All of them. */
    public static final List<String> CELLS = List.of(SESSION_LIVES, SESSION_ENDS, SESSION_COPY, ZONE_LIVES, ZONE_ENDS);

    /** Seconds; longer than the whole program may take, shorter than any namespace is away. */
    private static final int LONG = 86_400;

    private SharedTimesProgram() {}

    public static void main(String[] args) throws Exception {
        SSLContext living = Handshake.context();
        SSLSession session = Handshake.of(living, "TLSv1.2");
        living.getClientSessionContext().setSessionTimeout(LONG);
        SSLContext ending = Handshake.context();
        SSLSession ended = Handshake.of(ending, "TLSv1.2");
        ending.getClientSessionContext().setSessionTimeout(1);
        Object living24h = zone(LONG);
        Object endedZone = zone(-1);
        Thread.sleep(1100);
        Everywhere.run((report, moment, place) -> {
            report.say(SESSION_LIVES + "/" + place, verdict(find(living, session) != null));
            report.say(SESSION_ENDS + "/" + place, verdict(find(ending, ended) == null));
            report.say(SESSION_COPY + "/" + place, verdict(isCopyFromNow(moment.offset())));
            report.say(ZONE_LIVES + "/" + place, verdict(!isExpired(living24h)));
            report.say(ZONE_ENDS + "/" + place, verdict(isExpired(endedZone)));
        });
    }

    private static String verdict(boolean right) {
        return right ? "OK" : "WRONG";
    }

    private static SSLSession find(SSLContext context, SSLSession session) {
        return context.getClientSessionContext().getSession(session.getId());
    }

    /** With TLS 1.3, what the client keeps for later is a copy of the session, made when the server's ticket comes. */
    private static boolean isCopyFromNow(long offset) throws Exception {
        SSLContext context = Handshake.context();
        long before = HostClock.currentTimeMillis() + offset;
        Handshake.of(context, "TLSv1.3");
        long after = HostClock.currentTimeMillis() + offset;
        SSLSessionContext kept = context.getClientSessionContext();
        List<byte[]> ids = Collections.list(kept.getIds());
        if (ids.isEmpty()) {
            return false;
        }
        for (byte[] id : ids) {
            long created = kept.getSession(id).getCreationTime();
            if (created < before || created > after) {
                return false;
            }
        }
        return true;
    }

    /** A zone that the DNS client has in its cache for so many seconds. */
    private static Object zone(long seconds) throws ReflectiveOperationException {
        Class<?> type = Class.forName("com.sun.jndi.dns.ZoneNode");
        Constructor<?> maker = type.getDeclaredConstructor(String.class);
        maker.setAccessible(true);
        Object zone = maker.newInstance("zone");
        Method expire = type.getDeclaredMethod("setExpiration", long.class);
        expire.setAccessible(true);
        expire.invoke(zone, seconds);
        return zone;
    }

    private static boolean isExpired(Object zone) throws ReflectiveOperationException {
        Method expired = zone.getClass().getDeclaredMethod("isExpired");
        expired.setAccessible(true);
        return (boolean) expired.invoke(zone);
    }
}
