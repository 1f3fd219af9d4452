package dev.timens.runtime.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text form of saved clocks, and what is refused. */
class ClocksTextTest {
    private static final HostMoment HOST = new HostMoment(
            "1ac48a24-bd7e-48ee-8b0d-2e9eed8006d6",
            345_600_000_000_005L,
            -7L,
            1_795_376_883_123L,
            362_449_491_571_776L,
            362_450_000_000_001L);
    private static final SavedClocks CLOCKS =
            new SavedClocks("next month", HOST, -3_600_000_000_001L, 5_000_000_000L, 2_678_400_000L);
    private static final String TEXT = text(CLOCKS);

    private static String text(SavedClocks clocks) {
        return new String(ClocksText.format(clocks), StandardCharsets.UTF_8);
    }

    @Test
    void canBeReadByPeople() {
        assertThat(TEXT.lines())
                .startsWith(
                        "timens-clocks 1",
                        "saved=2026-11-22T19:48:03.123Z",
                        "namespace=next month",
                        "boot-id=1ac48a24-bd7e-48ee-8b0d-2e9eed8006d6",
                        "kernel-monotonic-offset=345600.000000005",
                        "kernel-boottime-offset=-0.000000007",
                        "monotonic-offset=-3600.000000001",
                        "boottime-offset=5.000000000",
                        "realtime=2026-12-23T19:48:03.123Z",
                        "monotonic=358849.491571775",
                        "boottime=362455.000000001")
                .hasSize(12);
    }

    @Test
    void isReadBackAsItWas() {
        assertThat(ClocksText.parse("f", ClocksText.format(CLOCKS))).isEqualTo(CLOCKS);
    }

    @Test
    void aNameOfSeveralLinesBecomesOne() {
        SavedClocks odd = new SavedClocks("a\nmonotonic=1\u00fc", HOST, 0, 0, 0);
        assertThat(ClocksText.parse("f", ClocksText.format(odd)).namespace()).isEqualTo("a monotonic=1\u00fc");
    }

    /** The least of all: there is no way round the checksum. */
    @Test
    void anyBitThatChangedIsSeen() {
        byte[] bytes = ClocksText.format(CLOCKS);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> ClocksText.parse("f", damaged))
                    .as("bit %d", bit)
                    .isInstanceOf(UnusableFileException.class);
        }
    }

    @Test
    void anyTruncationIsSeen() {
        byte[] bytes = ClocksText.format(CLOCKS);
        for (int length = 0; length < bytes.length; length++) {
            byte[] truncated = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ClocksText.parse("f", truncated))
                    .as("%d bytes", length)
                    .isInstanceOf(UnusableFileException.class);
        }
    }

    @Test
    void eachKindOfDamageHasItsClause() {
        assertRefused("", "the file 'f' is empty; copy it once more, or save the clocks again");
        assertRefused(
                "hello\n",
                "the file 'f' holds no saved clocks: its first line is not 'timens-clocks 1'; name one that timens has saved");
        assertRefused(
                TEXT.replace("timens-clocks 1\n", "timens-clocks 2\n"),
                "the file 'f' has format 2, and timens 0.1.0 reads format 1 only; restore it with the version of timens that saved it");
        assertRefused(
                TEXT.substring(0, TEXT.length() - 1),
                "the file 'f' is truncated: its last line is not 'crc32=...'; copy it once more, or save the clocks again");
        assertRefused(
                TEXT + "more\n",
                "the file 'f' goes on after its last line, which is 'crc32=...': something was added to it; copy it once more,");
        assertRefused(TEXT + "\n", "the file 'f' goes on after its last line");
        assertRefused(
                TEXT.replace("crc32=", "crc32=00000000\ncrc32=").replace("crc32=00000000\n", " "),
                "the file 'f' is damaged: its checksum is ");
        assertRefused(TEXT.replace("=358849.", "=358848."), "the file 'f' is damaged: its checksum is ");
        assertRefused(TEXT.replace("\n", "\r\n"), "the file 'f' holds no saved clocks: ");
    }

    /** With a checksum that fits: written by something that is not timens. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monotonic=358849.491571775|nothing=1|(it has no line 'monotonic=...')",
                "monotonic=358849.491571775|monotonic=1.5|('monotonic=1.5' is no number of seconds)",
                "monotonic=358849.491571775|monotonic=99999999999.000000000|is no number of seconds)",
                "saved=2026-11-22T19:48:03.123Z|saved=yesterday|('@yesterday' is not a moment",
                "monotonic=358849.491571775|boottime=358849.491571775|is not of format 1; copy it once more",
                "monotonic-offset=-3600.000000001|monotonic-offset=-9223372036.854775807|has offsets that its readings cannot",
                "boottime-offset=5.000000000|boottime-offset=-9223372036.854775808|has offsets that its readings cannot",
                "namespace=next month|next month|is not of format 1; copy it once more"
            })
    void linesThatAreNotOfTheFormatAreRefused(String line, String instead, String clause) {
        String body = TEXT.substring(0, TEXT.indexOf("crc32=")).replace(line + "\n", instead + "\n");
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        assertRefused(body + "crc32=" + String.format("%08x", crc.getValue()) + "\n", clause);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 999_999_999, -1_000_000_000, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1})
    void secondsAreExact(long nanos) {
        assertThat(Seconds.parse(Seconds.format(nanos))).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.0", ".000000000", "1.0000000000", "+1.000000000", "--1.000000000", "1.-00000000"})
    void otherNumbersAreNoSeconds(String text) {
        assertThatThrownBy(() -> Seconds.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    private static void assertRefused(String text, String clause) {
        assertThatThrownBy(() -> ClocksText.parse("f", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining(clause);
    }
}
