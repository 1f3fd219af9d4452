package dev.timens.cli.doctor;

import dev.timens.cli.OwnJar;
import dev.timens.cli.doctor.check.Subject;
import dev.timens.cli.doctor.machine.JarBuild;
import dev.timens.cli.doctor.subject.AgentSubject;
import dev.timens.cli.doctor.subject.Children;
import dev.timens.cli.doctor.subject.ClocksSubject;
import dev.timens.cli.doctor.subject.JarSubject;
import dev.timens.cli.doctor.subject.JdkSubject;
import dev.timens.cli.doctor.subject.KernelSubject;
import dev.timens.cli.doctor.subject.LibrarySubject;
import dev.timens.cli.doctor.subject.PermissionsSubject;
import dev.timens.cli.doctor.subject.ReadingsSubject;
import dev.timens.cli.doctor.subject.SurroundingsSubject;
import dev.timens.cli.syntax.HelpOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code timens doctor}. */
@Command(
        name = "doctor",
        description = {
            "Looks at this JDK, jar and machine, and says what works and what to do about what does not.",
            "",
            "Starts JVMs with the agent and reads every kind of clock call in them, cold and compiled.",
            "  OK    as it should be",
            "  SKIP  not there, or not looked at; namespaces inside the JVM do without",
            "  FAIL  does not work; what to do is below the arrow%n"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:no FAIL", "1:some FAIL", "2:a mistake on the command line"})
public final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        JarBuild jar = JarBuild.of(OwnJar.file());
        Diagnosis diagnosis = new Diagnosis(jar, look(jar));
        System.out.print(json ? JsonReport.of(diagnosis) : TextReport.of(diagnosis));
        return diagnosis.status();
    }

    private static List<Section> look(JarBuild jar) {
        Children children = new Children(jar.file());
        List<Subject> subjects = List.of(
                new JdkSubject(),
                new JarSubject(jar),
                new AgentSubject(children),
                new ReadingsSubject(children),
                new LibrarySubject(children),
                new KernelSubject(),
                new PermissionsSubject(jar.file()),
                new ClocksSubject(),
                new SurroundingsSubject(jar.file()));
        return subjects.stream()
                .map(subject -> new Section(subject.title(), subject.checks()))
                .toList();
    }
}
