package dev.timens.it.derived;

import static dev.timens.it.derived.DerivedReader.ofMillis;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslServer;

/** The times that the JDK's older protocols send, or guess. */
final class ProtocolReaders {
    /** Between 1601 and 1970, in milliseconds: where Windows begins to count. */
    private static final long WINDOWS_EPOCH = 11_644_473_600_000L;

    static final List<DerivedReader> ALL = List.of(
            ofMillis(
                    "SaslServer-CRAM-MD5",
                    "com.sun.security.sasl.CramMD5Server.evaluateResponse",
                    ProtocolReaders::challenge),
            ofMillis("NTLMv2", "java.util.Date.<init>", ProtocolReaders::ntlm),
            new DerivedReader(
                    "FTP-listing",
                    "sun.util.locale.provider.CalendarProviderImpl.getInstance",
                    ProtocolReaders::listingYear,
                    time -> Instant.ofEpochMilli(time)
                            .atZone(ZoneId.systemDefault())
                            .getYear()));

    private ProtocolReaders() {}

    /** {@code <random.time@host>}. */
    private static long challenge() throws Exception {
        SaslServer server = Sasl.createSaslServer("CRAM-MD5", "imap", "host", Map.of(), callbacks -> {});
        String challenge = new String(server.evaluateResponse(new byte[0]), StandardCharsets.UTF_8);
        return Long.parseLong(challenge.substring(challenge.indexOf('.') + 1, challenge.indexOf('@')));
    }

    /** The time stands behind a checksum of 16 bytes and 8 more, in units of 100 ns. */
    private static long ntlm() throws Exception {
        Class<?> type = Class.forName("com.sun.security.ntlm.Client");
        Constructor<?> maker =
                type.getConstructor(String.class, String.class, String.class, String.class, char[].class);
        Object client = maker.newInstance("NTLMv2", "host", "user", "domain", "password".toCharArray());
        ByteBuffer challenge = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        challenge.put("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII)).putInt(2);
        Method answering = type.getMethod("type3", byte[].class, byte[].class);
        byte[] answer = (byte[]) answering.invoke(client, challenge.array(), new byte[8]);
        ByteBuffer read = ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN);
        int response = read.getInt(24);
        return read.getLong(response + 24) / 10_000 - WINDOWS_EPOCH;
    }

    /** A listing has no year, so it is this year. */
    private static long listingYear() throws Exception {
        Class<?> type = Class.forName("sun.net.ftp.impl.FtpClient");
        Object client = type.getMethod("create").invoke(null);
        Class<?> parserType = Class.forName("sun.net.ftp.impl.FtpClient$DefaultParser");
        Constructor<?> maker = parserType.getDeclaredConstructor(type);
        maker.setAccessible(true);
        Method parsing = parserType.getMethod("parseLine", String.class);
        parsing.setAccessible(true);
        Object entry = parsing.invoke(
                maker.newInstance(client), "-rw-r--r--  1 jcc      staff     105009 Feb  3 10:05 test.1");
        Method modified = entry.getClass().getMethod("getLastModified");
        Calendar calendar = Calendar.getInstance();
        calendar.setTime((Date) modified.invoke(entry));
        return calendar.get(Calendar.YEAR);
    }
}
