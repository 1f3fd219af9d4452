package dev.timens.demo.app;

import java.nio.file.Path;

/** {@code LogIn <folder>}: logs a user in and saves the session for the next start. */
public final class LogIn {
    private LogIn() {}

    public static void main(String[] args) throws Exception {
        ServiceFolder folder = new ServiceFolder(Path.of(args[0]));
        try (Service service = new Service(folder)) {
            service.logIn(Service.USER).save(folder.savedSession());
        }
    }
}
