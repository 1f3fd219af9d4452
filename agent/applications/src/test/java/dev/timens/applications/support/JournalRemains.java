package dev.timens.applications.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the journal leaves behind when it has ended: its log files, and its database, opened here, in host time. */
final class JournalRemains {
    private static final Pattern CREATED = Pattern.compile("created:([0-9a-f]+)");
    private static final int HEADER_LENGTH = 4096;
    /** The connection pool's own threads, as Logback shortens their names. */
    private static final Pattern POOL_THREAD = Pattern.compile("\\[.*(housekeeper|nection-adder|nection-closer)\\]");

    private final Path folder;
    private final Sightings seen;

    JournalRemains(Path folder, Sightings seen) {
        this.folder = folder;
        this.seen = seen;
    }

    void look() throws IOException, SQLException {
        log("journal.log", Files.readAllLines(folder.resolve("journal.log")));
        try (Stream<Path> accessLogs = Files.list(folder.resolve("tomcat/logs"))) {
            for (Path accessLog : accessLogs.toList()) {
                seen.addOf("access log's name", accessLog.getFileName().toString());
                for (String line : Files.readAllLines(accessLog)) {
                    seen.addOf("access log", line);
                }
            }
        }
        databaseFile();
        database();
    }

    /** Every line begins with its time, but for those that go on with the one before. */
    void log(String place, List<String> lines) {
        for (String line : lines) {
            if (!line.startsWith("\t")) {
                boolean isPools = POOL_THREAD.matcher(line).find();
                seen.addOf(isPools ? place + ", the pool's threads" : place, line);
            }
        }
    }

    /** H2 writes the milliseconds of the file's making into its header, in hexadecimal digits. */
    private void databaseFile() throws IOException {
        byte[] header = new byte[HEADER_LENGTH];
        try (var file = Files.newInputStream(folder.resolve("journal.mv.db"))) {
            file.readNBytes(header, 0, HEADER_LENGTH);
        }
        Matcher created = CREATED.matcher(new String(header, StandardCharsets.ISO_8859_1));
        if (!created.find()) {
            throw new AssertionError("The database's header does not say when it was made.");
        }
        Instant made = Instant.ofEpochMilli(Long.parseLong(created.group(1), 16));
        seen.add(new Sighting("database file's header", made.toString(), made, made.plus(Duration.ofMillis(1))));
    }

    private void database() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("journal") + ";IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("ENTRY", "flyway_schema_history")) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    table(table, rows);
                }
            }
        }
    }

    private void table(String table, ResultSet rows) throws SQLException {
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                String place = table + "." + rows.getMetaData().getColumnName(column);
                String value = String.valueOf(rows.getString(column));
                if (place.equals("ENTRY.TICKET")) {
                    seen.add(Ticket.sighting(place, value));
                } else {
                    seen.addAnyOf(place, value);
                }
            }
        }
    }
}
