package dev.timens.demo.nodes;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.Server;

/**
 * {@code Database}: an H2 server. It prints the URL it is reached at and serves until its input ends.
 *
 * <p>It is a process of its own, as databases are: an H2 inside the nodes' JVM would run on the threads of the nodes and
 * read their clocks.
 */
public final class Database {
    private static final String NAME = "mem:nodes";

    /** ShedLock's table; with a time zone, so that it also stands the hour when summer time ends. */
    private static final String TABLE = "create table shedlock (name varchar(64) primary key, locked_by varchar(255),"
            + " locked_at timestamp(3) with time zone, lock_until timestamp(3) with time zone)";

    private Database() {}

    public static void main(String[] args) throws SQLException, IOException {
        // A database in memory lives as long as somebody is connected to it.
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + NAME);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            Server server = Server.createTcpServer("-tcpPort", "0").start();
            System.out.println("jdbc:h2:tcp://127.0.0.1:" + server.getPort() + '/' + NAME);
            System.in.transferTo(System.out);
            server.stop();
        }
    }
}
