package dev.timens.libraries.cases;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** HikariCP on an H2 database in memory: the housekeeper closes connections that are idle; who waits in vain is told. */
final class Hikari {
    private Hikari() {}

    static List<Library> all() {
        return List.of(
                Library.evicting("hikari-idle", Hikari::pool),
                Library.onOthersThread("hikari-connection-timeout", Hikari::exhausted));
    }

    /** All connections are in use: whoever wants one waits as long as the pool says, and is refused. */
    private static Delay exhausted() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:exhausted");
        config.setMaximumPoolSize(1);
        HikariDataSource source = new HikariDataSource(config);
        Connection held = source.getConnection();
        return (millis, task) -> {
            source.getHikariConfigMXBean().setConnectionTimeout(millis);
            try (Connection connection = source.getConnection()) {
                throw new IllegalStateException("got " + connection + " beside " + held);
            } catch (SQLTransientConnectionException refused) {
                task.run();
            }
        };
    }

    private static Delay pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:idle");
        config.setMinimumIdle(0);
        HikariDataSource source = new HikariDataSource(config);
        return (millis, task) -> {
            // Less than the ten seconds that a configuration may say at start.
            source.getHikariConfigMXBean().setIdleTimeout(millis);
            HikariPoolMXBean pool = source.getHikariPoolMXBean();
            try (Connection connection = source.getConnection()) {
                if (!connection.isValid(1)) {
                    throw new IllegalStateException("The pool gave a dead connection.");
                }
            }
            while (pool.getTotalConnections() > 0) {
                Thread.sleep(10);
            }
            task.run();
        };
    }
}
