package dev.timens.instrument.callsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;

class CallSiteRedirectionTest {
    private static final int OLDEST = 3 << 16 | 45;
    private static final int RUNNING = 44 + Runtime.version().feature();

    private final CallSiteRedirection redirection =
            new CallSiteRedirection(FakeDispatcher.class.getName().replace('.', '/'));

    /** From 45.3, of JDK 1.1, to the newest that this JVM runs. */
    static IntStream versions() {
        return IntStream.concat(IntStream.of(OLDEST), IntStream.rangeClosed(46, RUNNING));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void callsOfEachClassFileVersionAreRedirected(int version) throws Exception {
        byte[] nanos = ClassFiles.calling(version, "java/lang/System", "nanoTime");
        byte[] millis = ClassFiles.calling(version, "java/lang/System", "currentTimeMillis");
        assertThat(read(nanos)).isNotEqualTo(FakeDispatcher.NANO_TIME);
        assertThat(read(redirection.redirect(nanos))).isEqualTo(FakeDispatcher.NANO_TIME);
        assertThat(read(redirection.redirect(millis))).isEqualTo(FakeDispatcher.CURRENT_TIME_MILLIS);
    }

    @Test
    void methodReferencesAndHandlesAreRedirected() throws Exception {
        assertThat(read(redirection.redirect(ClassFiles.referring(Opcodes.V1_8, "nanoTime"))))
                .isEqualTo(FakeDispatcher.NANO_TIME);
        assertThat(read(redirection.redirect(ClassFiles.holding(Opcodes.V1_8, "currentTimeMillis"))))
                .isEqualTo(FakeDispatcher.CURRENT_TIME_MILLIS);
    }

    @Test
    void aVersionThatNoLibraryKnowsIsRedirected() throws Exception {
        byte[] future = ClassFiles.calling(Opcodes.V17, "java/lang/System", "nanoTime");
        future[7] = 99;
        byte[] redirected = redirection.redirect(future);
        assertThat(redirected[7]).isEqualTo((byte) 99);
        redirected[7] = Opcodes.V17;
        assertThat(read(redirected)).isEqualTo(FakeDispatcher.NANO_TIME);
    }

    @Test
    void otherMethodsOfThatNameAreLeftAlone() throws Exception {
        assertThat(redirection.redirect(ClassFiles.calling(Opcodes.V17, "com/example/Ticker", "nanoTime")))
                .isNull();
        assertThat(redirection.redirect(ClassFiles.calling(Opcodes.V17, "java/lang/System", "other")))
                .isNull();
    }

    @Test
    void redirectionsThatAreOffAreLeftOut() throws Exception {
        String dispatcher = FakeDispatcher.class.getName().replace('.', '/');
        CallSiteRedirection withoutNanos = new CallSiteRedirection(dispatcher, Set.of("System.nanoTime"));
        byte[] millis = ClassFiles.calling(Opcodes.V17, "java/lang/System", "currentTimeMillis");
        assertThat(withoutNanos.redirect(ClassFiles.calling(Opcodes.V17, "java/lang/System", "nanoTime")))
                .isNull();
        assertThat(read(withoutNanos.redirect(millis))).isEqualTo(FakeDispatcher.CURRENT_TIME_MILLIS);
        assertThat(CallSiteRedirection.names())
                .containsExactly("LockSupport.parkUntil", "System.currentTimeMillis", "System.nanoTime");
    }

    @Test
    void aPoolWithRoomForTwoEntriesIsEnough() throws Exception {
        byte[] redirected = redirection.redirect(ClassFiles.withPoolCount(65533));
        assertThat(ConstantPool.u2(redirected, 8)).isEqualTo(65535);
        assertThat(read(redirected)).isEqualTo(FakeDispatcher.NANO_TIME);
    }

    @ParameterizedTest
    @ValueSource(ints = {65534, 65535})
    void aFullPoolIsSaid(int count) {
        assertThatThrownBy(() -> redirection.redirect(ClassFiles.withPoolCount(count)))
                .isInstanceOf(NotRedirectedException.class)
                .hasMessage("its constant pool is full");
    }

    @Test
    void anUnknownConstantIsSaidIfTheClassMentionsAClock() throws Exception {
        byte[] calling = ClassFiles.calling(Opcodes.V17, "java/lang/System", "nanoTime");
        byte[] other = ClassFiles.calling(Opcodes.V17, "java/lang/System", "other");
        calling[10] = 99;
        other[10] = 99;
        assertThatThrownBy(() -> redirection.redirect(calling))
                .isInstanceOf(NotRedirectedException.class)
                .hasMessageContaining("unknown kind 99");
        // "nanoTime" is a string in it; nothing can be told apart behind the unknown entry.
        assertThatThrownBy(() -> redirection.redirect(other)).isInstanceOf(NotRedirectedException.class);
        byte[] silent = withoutWord(other, "nanoTime");
        assertThat(redirection.redirect(silent)).isNull();
    }

    @Test
    void brokenClassFilesAreLeftToTheJvm() throws Exception {
        byte[] whole = ClassFiles.calling(Opcodes.V17, "java/lang/System", "nanoTime");
        int poolEnd = ConstantPool.parse(whole).end();
        for (int length = 0; length < poolEnd; length++) {
            assertThat(redirection.redirect(Arrays.copyOf(whole, length))).isNull();
        }
        assertThat(redirection.redirect("not a class file at all".getBytes())).isNull();
    }

    @Test
    void noBytesMakeItFailOtherwise() {
        byte[] whole = ClassFiles.referring(Opcodes.V17, "nanoTime");
        Random random = new Random(17);
        for (int i = 0; i < 200_000; i++) {
            byte[] mutated = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                mutated[8 + random.nextInt(mutated.length - 8)] = (byte) random.nextInt();
            }
            try {
                redirection.redirect(mutated);
            } catch (NotRedirectedException said) {
                assertThat(said).hasMessageMatching("its constant pool .*");
            }
        }
    }

    private static byte[] withoutWord(byte[] bytes, String word) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.replace(word, "x".repeat(word.length())).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static long read(byte[] classFile) throws ReflectiveOperationException {
        ClassLoader loader = new ClassLoader(CallSiteRedirectionTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) {
                return defineClass(name, classFile, 0, classFile.length);
            }
        };
        return (long) loader.loadClass(ClassFiles.NAME).getMethod("read").invoke(null);
    }
}
