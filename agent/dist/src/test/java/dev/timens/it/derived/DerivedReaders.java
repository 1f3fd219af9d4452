package dev.timens.it.derived;

import java.util.ArrayList;
import java.util.List;

/** All of them. */
public final class DerivedReaders {
    private DerivedReaders() {}

    public static List<DerivedReader> all() {
        List<DerivedReader> all = new ArrayList<>();
        all.addAll(ClockReaders.ALL);
        all.addAll(TimeApiReaders.ALL);
        all.addAll(ChronologyReaders.ALL);
        all.addAll(CalendarReaders.ALL);
        all.addAll(ZoneReaders.ALL);
        all.addAll(InternalCalendarReaders.ALL);
        all.addAll(TextReaders.ALL);
        all.addAll(LoggingReaders.ALL);
        all.addAll(ArchiveReaders.ALL);
        all.addAll(ZipFileSystemReaders.ALL);
        all.addAll(JarToolReaders.ALL);
        all.addAll(KeyStoreReaders.ALL);
        all.addAll(CertificateReaders.ALL);
        all.addAll(RevocationReaders.ALL);
        all.addAll(TlsReaders.ALL);
        all.addAll(HttpReaders.ALL);
        all.addAll(ProtocolReaders.ALL);
        all.addAll(KerberosReaders.ALL);
        all.addAll(KerberosLoginReaders.ALL);
        return all;
    }
}
