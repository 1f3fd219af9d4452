package dev.timens.libraries.cases;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xnio.OptionMap;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** The I/O threads under Undertow. */
final class XNio {
    private XNio() {}

    static List<Library> all() {
        return List.of(Library.timer("xnio-worker", XNio::worker));
    }

    private static Delay worker() throws IOException {
        XnioWorker worker = Xnio.getInstance().createWorker(OptionMap.EMPTY);
        return (millis, task) -> worker.getIoThread().executeAfter(task, millis, TimeUnit.MILLISECONDS);
    }
}
