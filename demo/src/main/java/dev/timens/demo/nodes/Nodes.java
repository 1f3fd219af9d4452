package dev.timens.demo.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;

/**
 * {@code Nodes <database> <lock time> <node>...}: nodes in one JVM, each in a thread group of its own. Lines of
 * {@code <node> <verb> <job>} tell them what to do, until there are no more.
 */
public final class Nodes {
    private Nodes() {}

    public static void main(String[] args) throws IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(args[0]);
        LockTime lockTime = LockTime.valueOf(args[1]);
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (String name : List.of(args).subList(2, args.length)) {
            Node node = new Node(name, database, lockTime);
            nodes.put(name, node);
            start(name, node);
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", 3);
            nodes.get(words[0]).tell(Order.parse(words[1], words[2]));
        }
    }

    private static void start(String name, Node node) {
        Thread thread = new Thread(new ThreadGroup(name), node, name);
        thread.setDaemon(true);
        thread.start();
    }
}
