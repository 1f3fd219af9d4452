package dev.timens.cli.doctor.subject;

import dev.timens.cli.doctor.check.Check;
import dev.timens.kernel.Clocks;
import dev.timens.kernel.NotAvailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Clocks of network cards and hypervisors. */
final class PtpClocks {
    private static final String NAME = "clocks.ptp";

    /** Devices are numbered from 0; more than these no machine has. */
    private static final int MOST = 64;

    private PtpClocks() {}

    static Check check() {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Path device = Path.of("/dev/ptp" + i);
            if (Files.exists(device)) {
                try {
                    Clocks.readPtp(i);
                    read.add(device.toString());
                } catch (NotAvailableException e) {
                    return Check.skip(NAME, e.clause(), "only realtime=" + device + " needs it");
                }
            }
        }
        return read.isEmpty()
                ? Check.skip(NAME, "this machine has no /dev/ptp<n>; only realtime=/dev/ptp<n> needs one", null)
                : Check.ok(NAME, String.join(", ", read));
    }
}
