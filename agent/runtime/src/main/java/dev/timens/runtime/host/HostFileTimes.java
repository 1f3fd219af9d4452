package dev.timens.runtime.host;

import dev.timens.runtime.lookup.CurrentNamespace;
import java.net.URLConnection;

/** File times for code that keeps host time. */
public final class HostFileTimes {
    private HostFileTimes() {}

    /** Only a file's is shown in the reader's time; what a server says is what the server said. */
    public static long lastModified(URLConnection connection) {
        long shown = connection.getLastModified();
        boolean isFile =
                connection.getURL() != null && "file".equals(connection.getURL().getProtocol());
        return isFile ? CurrentNamespace.get().timekeeping().toHostLastModified(shown) : shown;
    }
}
