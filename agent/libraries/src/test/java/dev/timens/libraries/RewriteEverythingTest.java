package dev.timens.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.instrument.host.HostClassRewriter;
import dev.timens.instrument.host.NewMethods;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Every class of every library can be made to keep host time: the JVM's verifier accepts what comes out. */
class RewriteEverythingTest {
    /** Far fewer than there are; the test must not pass because it found none. */
    private static final int AT_LEAST = 50;

    private final List<String> refused = new ArrayList<>();
    private int rewritten;

    @Test
    void theVerifierAcceptsEveryRewrittenClass() throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                rewriteAll(entry);
            }
        }
        assertThat(refused).isEmpty();
        assertThat(rewritten).isGreaterThan(AT_LEAST);
    }

    private void rewriteAll(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            for (JarEntry entry : Collections.list(file.entries())) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        rewrite(name.substring(0, name.length() - 6).replace('/', '.'), in.readAllBytes());
                    }
                }
            }
        }
    }

    private void rewrite(String name, byte[] classFile) {
        try {
            byte[] made = HostClassRewriter.rewrite(classFile, NewMethods.POSSIBLE);
            if (made != null) {
                rewritten++;
                // The list of its methods is not told before the class is verified; it is not initialised.
                new Loader(name, made).loadClass(name).getDeclaredMethods();
            }
        } catch (NoClassDefFoundError | ClassNotFoundException | IncompatibleClassChangeError another) {
            // An optional dependency of a library's is absent, or a sealed or package-private class is seen from
            // another loader than its own. What the verifier and the parser refuse are other errors.
        } catch (Throwable e) {
            refused.add(name + " " + e);
        }
    }

    /** Defines one class itself, and has all others from the class path. */
    private static final class Loader extends ClassLoader {
        private final String name;
        private final byte[] classFile;

        Loader(String name, byte[] classFile) {
            super(RewriteEverythingTest.class.getClassLoader());
            this.name = name;
            this.classFile = classFile;
        }

        @Override
        protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
            return wanted.equals(name)
                    ? defineClass(name, classFile, 0, classFile.length)
                    : super.loadClass(wanted, resolve);
        }
    }
}
