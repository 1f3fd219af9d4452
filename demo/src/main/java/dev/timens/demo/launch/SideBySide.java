package dev.timens.demo.launch;

import dev.timens.demo.app.ServiceFolder;
import dev.timens.demo.app.StatusPerGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Three thread groups of one JVM use the service at the same time, each in a time of its own. */
final class SideBySide implements Story {
    private static final String TODAY = "today";

    private final Agent agent;
    private final ServiceFolder folder;
    private final Map<String, Offsets> shiftedGroups = new LinkedHashMap<>();

    SideBySide(Agent agent, ServiceFolder folder) {
        this.agent = agent;
        this.folder = folder;
        shiftedGroups.put("in-31-days", Offsets.of("+31d", "+31d"));
        shiftedGroups.put("an-hour-ago", Offsets.of("-1h", "-1h"));
    }

    @Override
    public String name() {
        return "side-by-side";
    }

    @Override
    public List<String> introduction() {
        List<String> lines = new ArrayList<>(List.of(
                "SIDE BY SIDE",
                "One JVM, one cache, three thread groups that ask at the same time. The JVM is started with",
                "  " + agent.shown("config=" + configuration().getFileName()),
                "and " + configuration().getFileName() + " is"));
        configurationLines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    @Override
    public Told tell() throws IOException, InterruptedException, StoryFailed {
        Files.write(configuration(), configurationLines());
        Jdk.issueCertificate(folder);
        HostTime before = HostTime.now();
        ChildProcess.Output output = Jdk.java(
                agent.jvmOptions("config=" + configuration()),
                StatusPerGroup.class,
                folder.path(),
                groups().toArray(String[]::new));
        HostTime after = HostTime.now();
        Answers answers = new Answers(output.lines());
        List<Column> columns = new ArrayList<>();
        for (String group : groups()) {
            Offsets offsets = shiftedGroups.getOrDefault(group, Offsets.NONE);
            columns.add(new Column(group, group + '.', answers, new ExpectedStatus(offsets, before, before, after)));
        }
        return new Table(columns).told(output.remarks());
    }

    private List<String> groups() {
        List<String> groups = new ArrayList<>(List.of(TODAY));
        groups.addAll(shiftedGroups.keySet());
        return groups;
    }

    private Path configuration() {
        return folder.path().resolve("timens.properties");
    }

    private List<String> configurationLines() {
        List<String> lines = new ArrayList<>();
        shiftedGroups.forEach((group, offsets) -> {
            String namespace = "namespace." + group + '.';
            lines.add(namespace + "groups=" + group + '*');
            lines.add(namespace + "realtime=" + offsets.realtime().text());
            lines.add(namespace + "monotonic=" + offsets.monotonic().text());
        });
        return lines;
    }
}
