package dev.timens.demo.app;

import java.nio.file.Path;

/** {@code Status <folder>}: starts the service, takes over the saved session and prints the status. */
public final class Status {
    private Status() {}

    public static void main(String[] args) throws Exception {
        ServiceFolder folder = new ServiceFolder(Path.of(args[0]));
        SavedSession session = SavedSession.load(folder.savedSession());
        try (Service service = new Service(folder);
                MonthlyReport report = new MonthlyReport("service")) {
            service.restore(session);
            service.status(session, report).forEach(System.out::println);
        }
    }
}
