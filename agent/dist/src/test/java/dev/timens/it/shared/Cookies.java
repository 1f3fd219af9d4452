package dev.timens.it.shared;

import java.net.CookieManager;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** A cookie manager that its owner fills, and its caller reads. */
final class Cookies {
    private static final URI SITE = URI.create("http://timens.example/");

    private Cookies() {}

    static String maxAge(Where owner, Where caller) throws Exception {
        return kept(owner, caller, () -> "Max-Age=" + Lifetime.SECONDS);
    }

    /** The date is the owner's. Its seconds are whole: one more than what is asked. */
    static String expires(Where owner, Where caller) throws Exception {
        return kept(
                owner,
                caller,
                () -> "Expires="
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(Lifetime.SECONDS + 1)));
    }

    private interface Attribute {
        String text();
    }

    private static String kept(Where owner, Where caller, Attribute lifetime) throws Exception {
        CookieManager manager = new CookieManager();
        long begin = Lifetime.hostNanos();
        owner.call(() -> {
            String cookie = "name=value; Path=/; " + lifetime.text();
            manager.put(SITE, Map.of("Set-Cookie", List.of(cookie)));
            return null;
        });
        if (Lifetime.ENDS) {
            return Lifetime.endsInTime(begin, () -> !isSent(manager, caller));
        }
        if (!isSent(manager, caller)) {
            throw new AssertionError("not sent");
        }
        return "sent";
    }

    private static boolean isSent(CookieManager manager, Where caller) throws Exception {
        return caller.call(() -> manager.get(SITE, Map.of())).getOrDefault("Cookie", List.of()).stream()
                .anyMatch(cookie -> cookie.contains("name="));
    }
}
