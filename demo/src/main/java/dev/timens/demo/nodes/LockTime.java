package dev.timens.demo.nodes;

import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose clock says when a lock is taken and until when. */
public enum LockTime {
    /** That of the node that asks: ShedLock's default. */
    NODE,
    /** That of the database. */
    DATABASE;

    LockProvider provider(DataSource database, String node) {
        Configuration.Builder configuration = Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(database))
                .withLockedByValue(node);
        return new JdbcTemplateLockProvider(
                this == DATABASE ? configuration.usingDbTime().build() : configuration.build());
    }
}
