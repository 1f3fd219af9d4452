package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofPeriods;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Date;
import java.util.List;

/**
 * Kerberos: what a login does with credentials that it finds. They come from a server only, so that these
 * are made without their constructors, and have an end and nothing else.
 */
final class KerberosLoginReaders {
    private static final String KRB5 = "sun.security.krb5.";
    private static final String LOGIN = "com.sun.security.auth.module.Krb5LoginModule";
    private static final String CACHED = KRB5 + "internal.ccache.Credentials";
    private static final String INITIAL = "sun.security.jgss.krb5.Krb5InitCredential";
    private static final Class<?> TICKET = javax.security.auth.kerberos.KerberosTicket.class;
    private static final long SECOND = 1000;

    /** A period counts for all credentials that ended with it. */
    static final List<DerivedReader> ALL = List.of(
            ofPeriods("Krb5LoginModule.isCurrent", LOGIN + ".isCurrent", () -> ended(KerberosLoginReaders::isCurrent)),
            ofPeriods("Credentials.isValid", CACHED + ".isValid", () -> ended(KerberosLoginReaders::isValid)),
            // Below zero, the lifetime left rises.
            new DerivedReader(
                    "GSSCredential.getRemainingInitLifetime",
                    INITIAL + ".getInitLifetime",
                    KerberosLoginReaders::lifetime,
                    time -> -((lastEnd().getTime() - time) / SECOND)));

    private KerberosLoginReaders() {}

    private interface Check {
        boolean isGood(Date end) throws ReflectiveOperationException;
    }

    private static int ended(Check check) throws ReflectiveOperationException {
        int ended = 0;
        for (int period = 0; period < Periods.count() - 1; period++) {
            ended += check.isGood(Periods.end(period)) ? 0 : 1;
        }
        return ended;
    }

    private static boolean isCurrent(Date end) throws ReflectiveOperationException {
        Class<?> type = Class.forName(KRB5 + "Credentials");
        Object credentials = empty(type);
        set(type, "endTime", credentials, kerberosTime(end));
        Method current = Class.forName(LOGIN).getDeclaredMethod("isCurrent", type);
        current.setAccessible(true);
        return (boolean) current.invoke(null, credentials);
    }

    private static boolean isValid(Date end) throws ReflectiveOperationException {
        Class<?> type = Class.forName(CACHED);
        Object credentials = empty(type);
        set(type, "endtime", credentials, kerberosTime(end));
        set(type, "starttime", credentials, kerberosTime(Periods.start(0)));
        return (boolean) type.getMethod("isValid").invoke(credentials);
    }

    private static long lifetime() throws ReflectiveOperationException {
        Class<?> type = Class.forName(INITIAL);
        Object credential = empty(type);
        set(TICKET, "endTime", credential, lastEnd());
        Method lifetime = type.getMethod("getInitLifetime");
        lifetime.setAccessible(true);
        return -(int) lifetime.invoke(credential);
    }

    private static Date lastEnd() {
        return Periods.end(Periods.count() - 1);
    }

    private static Object kerberosTime(Date date) throws ReflectiveOperationException {
        return Class.forName(KRB5 + "internal.KerberosTime")
                .getConstructor(Date.class)
                .newInstance(date);
    }

    /** By reflection: newer compilers warn of {@code sun.misc.Unsafe}. */
    private static Object empty(Class<?> type) throws ReflectiveOperationException {
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field instance = unsafe.getDeclaredField("theUnsafe");
        instance.setAccessible(true);
        return unsafe.getMethod("allocateInstance", Class.class).invoke(instance.get(null), type);
    }

    private static void set(Class<?> type, String name, Object object, Object value)
            throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(object, value);
    }
}
