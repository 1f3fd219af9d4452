package dev.timens.it.shared;

import dev.timens.it.cells.Cells;
import dev.timens.it.cells.ThreadKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the JDK keeps for all threads: made by its owner, used by a caller elsewhere. It lives, or ends,
 * by the host's clock for all of them ({@link Lifetime}). Cells {@code kind:owner:caller:thread}.
 */
public final class Islands {
    private Islands() {}

    /** One kind. */
    @FunctionalInterface
    interface Kind {
        /** Returns what was seen if all is well. Called in no namespace. */
        String check(Where owner, Where caller) throws Exception;
    }

    /** Arguments: the kinds to look at; none for all. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("cookie", Cookies::maxAge);
        kinds.put("cookie-date", Cookies::expires);
        kinds.put("http-url-connection", KeptConnections::ofClient);
        kinds.put("http-server-idle", KeptConnections::ofServer);
        kinds.put("inet-address", Addresses::cached);
        kinds.put("resource-bundle", ReloadedBundles::cached);
        kinds.put("tls-1.2-session", (owner, caller) -> TlsResumption.of("TLSv1.2", owner, caller));
        kinds.put("tls-1.3-session", (owner, caller) -> TlsResumption.of("TLSv1.3", owner, caller));
        kinds.put("ldap-pool", DirectoryPool::connection);
        kinds.put("rmi-connection", RemoteObjects::connection);
        kinds.put("rmi-lease", RemoteObjects::lease);
        kinds.put("jmx-connector", RemoteManagement::connection);
        kinds.put("swing-timer", SharedTimers::swing);
        kinds.put("async-channel-timeout", SharedTimers::asyncChannel);
        if (arguments.length > 0) {
            kinds.keySet().retainAll(List.of(arguments));
        }
        for (Where where : Where.all()) {
            where.call(() -> null);
        }
        Cells cells = new Cells();
        kinds.forEach((name, kind) -> add(cells, name, kind));
        // All at once: most of them wait.
        cells.run(1000);
        System.exit(0);
    }

    private static void add(Cells cells, String name, Kind kind) {
        for (Where owner : Where.all()) {
            for (Where caller : Where.all()) {
                for (ThreadKind thread : ThreadKind.available()) {
                    String cell = name + ":" + owner + ":" + caller + ":" + thread;
                    cells.add(cell, thread, () -> kind.check(owner, caller));
                }
            }
        }
    }
}
