package dev.timens.it.derived;

import dev.timens.it.boot.HostClock;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** A session that has ended is gone as soon as one thread looks: each place has one of its own. */
    private static final Map<String, Kept> KEPT = new HashMap<>();

    /** One session that lives and one that has ended. */
    private record Kept(SSLContext living, SSLSession session, SSLContext ending, SSLSession ended) {
        static Kept make() throws Exception {
            SSLContext living = Handshake.context();
            SSLSession session = Handshake.of(living, "TLSv1.2");
            living.getClientSessionContext().setSessionTimeout(LONG);
            SSLContext ending = Handshake.context();
            SSLSession ended = Handshake.of(ending, "TLSv1.2");
            ending.getClientSessionContext().setSessionTimeout(1);
            return new Kept(living, session, ending, ended);
        }
    }

    public static void main(String[] args) throws Exception {
        for (String place : Everywhere.places()) {
            KEPT.put(place, Kept.make());
        }
        Object livingZone = zone(LONG);
        Object endedZone = zone(-1);
        Thread.sleep(1100);
        Everywhere.run((report, moment, place) -> {
            Kept kept = KEPT.get(place);
            report.say(SESSION_LIVES + "/" + place, verdict(find(kept.living, kept.session) != null));
            report.say(SESSION_ENDS + "/" + place, verdict(find(kept.ending, kept.ended) == null));
            report.say(SESSION_COPY + "/" + place, verdict(isCopyFromNow(moment.offset())));
            report.say(ZONE_LIVES + "/" + place, verdict(!isExpired(livingZone)));
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
        byte[] original = Handshake.of(context, "TLSv1.3").getId();
        long after = HostClock.currentTimeMillis() + offset;
        SSLSessionContext kept = context.getClientSessionContext();
        boolean found = false;
        for (byte[] id : Collections.list(kept.getIds())) {
            if (!Arrays.equals(id, original)) {
                long created = kept.getSession(id).getCreationTime();
                if (created < before || created > after) {
                    return false;
                }
                found = true;
            }
        }
        return found;
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
