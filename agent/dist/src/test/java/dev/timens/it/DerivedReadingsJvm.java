package dev.timens.it;

import dev.timens.it.derived.Certificates;
import dev.timens.it.derived.Periods;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import java.nio.file.Path;
import java.util.List;

/** The JVM of the derived readings: it opens to them what no public method shows. */
final class DerivedReadingsJvm {
    private static final List<String> OPEN = List.of(
            "java.base/java.util",
            "java.base/sun.util.calendar",
            "java.base/com.sun.security.ntlm",
            "java.base/sun.net.ftp",
            "java.base/sun.net.ftp.impl",
            "java.security.jgss/javax.security.auth.kerberos",
            "java.security.jgss/sun.security.jgss.krb5",
            "java.security.jgss/sun.security.krb5",
            "java.security.jgss/sun.security.krb5.internal",
            "java.security.jgss/sun.security.krb5.internal.ccache",
            "jdk.security.auth/com.sun.security.auth.module",
            "jdk.naming.dns/com.sun.jndi.dns");

    private DerivedReadingsJvm() {}

    static void writeCertificates(Path folder) throws Exception {
        CertificateFiles.write(folder);
    }

    static ForkedJvm on(Jdk jdk, Path certificates, Path bootJar) {
        ForkedJvm jvm = ForkedJvm.on(jdk)
                .option("-Xbootclasspath/a:" + bootJar)
                .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED")
                .option("-Djava.util.logging.SimpleFormatter.format=%1$tQ", "-Djdk.xml.enableExtensionFunctions=true")
                // The expected dates are in this zone.
                .option("-Duser.timezone=UTC")
                // Seconds that the answer about a certificate may take, which comes from this very JVM.
                .option("-Dcom.sun.security.ocsp.timeout=150")
                // Passwords need not be hard to guess here.
                .option("-Djdk.jceks.iterationCount=10000", "-Dkeystore.pkcs12.keyPbeIterationCount=100")
                .option("-D" + Certificates.FOLDER + "=" + certificates)
                .option("-D" + Periods.NEXT_CUT + "=" + Periods.nextCut());
        for (String packageName : OPEN) {
            jvm.option("--add-opens", packageName + "=ALL-UNNAMED");
        }
        return jvm;
    }
}
