package dev.timens.demo.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.quartz.SchedulerException;

/** The service: what it holds, and what it says of itself right now. */
final class Service implements AutoCloseable {
    static final String USER = "ada";

    private final ServiceIdentity identity;
    private final LoginTokens tokens;
    private final Sessions sessions = new Sessions();

    Service(ServiceFolder folder) throws GeneralSecurityException, IOException {
        identity = ServiceIdentity.load(folder.keyStore());
        tokens = new LoginTokens(identity);
    }

    SavedSession logIn(String user) throws JOSEException {
        return sessions.open(user, tokens.issue(user));
    }

    void restore(SavedSession session) {
        sessions.restore(session);
    }

    /** One {@code question=answer} per line. */
    List<String> status(SavedSession session, MonthlyReport report)
            throws ParseException, BadJOSEException, JOSEException, SchedulerException {
        return List.of(
                "clock=" + Instant.now(),
                "session=" + sessions.state(session.user()),
                "token=" + tokens.verdict(session.token()),
                "report=" + report.next(),
                "certificate=" + identity.validity());
    }

    @Override
    public void close() {
        sessions.close();
    }
}
