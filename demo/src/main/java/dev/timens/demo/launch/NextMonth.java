package dev.timens.demo.launch;

import dev.timens.demo.app.LogIn;
import dev.timens.demo.app.ServiceFolder;
import dev.timens.demo.app.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The service is run twice on the same files: now, and with its clocks in the next month. */
record NextMonth(Agent agent, ServiceFolder folder) implements Story {
    private static final Offsets NEXT_MONTH = Offsets.of("+31d", "+2h");

    @Override
    public String name() {
        return "next-month";
    }

    @Override
    public List<String> introduction() {
        return List.of(
                "NEXT MONTH",
                "A user logs in. Then the same program is started twice on the same files, the second time with",
                "  " + agent.shown(options()));
    }

    @Override
    public Told tell() throws IOException, InterruptedException, StoryFailed {
        Jdk.issueCertificate(folder);
        Jdk.java(List.of(), LogIn.class, folder.path());
        HostTime login = HostTime.now();
        List<String> remarks = new ArrayList<>();
        Column plain = run("plain", List.of(), Offsets.NONE, login, remarks);
        Column shifted = run("shifted", agent.jvmOptions(options()), NEXT_MONTH, login, remarks);
        return new Table(List.of(plain, shifted)).told(remarks);
    }

    private Column run(String title, List<String> jvmOptions, Offsets offsets, HostTime login, List<String> remarks)
            throws IOException, InterruptedException, StoryFailed {
        HostTime before = HostTime.now();
        ChildProcess.Output output = Jdk.java(jvmOptions, Status.class, folder.path());
        remarks.addAll(output.remarks());
        ExpectedStatus expected = new ExpectedStatus(offsets, login, before, HostTime.now());
        return new Column(title, "", new Answers(output.lines()), expected);
    }

    private static String options() {
        return "realtime=" + NEXT_MONTH.realtime().text() + ",monotonic="
                + NEXT_MONTH.monotonic().text();
    }
}
