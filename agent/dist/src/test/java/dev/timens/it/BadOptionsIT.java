package dev.timens.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.it.programs.PrintClocks;
import dev.timens.testing.ForkedJvm;
import dev.timens.testing.Jdk;
import dev.timens.testing.Outcome;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's mistake: one line with the place and the remedy, exit status 2, and main never runs. */
class BadOptionsIT {
    static Stream<Arguments> mistakesInTheArgument() {
        return Jdk.all().flatMap(jdk -> Stream.of(
                        mistake("realtme=+1d", "unknown key 'realtme' in the agent argument; did you mean 'realtime'?"),
                        mistake(
                                "monotonik=+1d",
                                "unknown key 'monotonik' in the agent argument; did you mean 'monotonic'?"),
                        mistake(
                                "colour=red",
                                "unknown key 'colour' in the agent argument; the keys are monotonic, boottime, realtime, tai, config, host, files, restore, kernel, native, native.dir, strict, log, off, dump, enabled."),
                        mistake(
                                "realtime",
                                "'realtime' in the agent argument is not of the form key=value; write realtime=<value>."),
                        mistake(
                                "realtime=+1d,strict",
                                "'strict' in the agent argument is not of the form key=value; write strict=<value>."),
                        mistake("realtime=+1d,", "the agent argument ends with a comma; remove it."),
                        mistake(
                                "realtime=+1x",
                                "realtime in the agent argument: '+1x' has the unknown unit 'x'; the units are d, h, m, s, ms, us, ns."),
                        mistake(
                                "realtime=2030-01-01T00:00:00Z",
                                "realtime in the agent argument: '2030-01-01T00:00:00Z' has no @; write"
                                        + " @2030-01-01T00:00:00Z."),
                        mistake("realtime=1d", "realtime in the agent argument: '1d' has no sign; write +1d or -1d."),
                        mistake(
                                "realtime=",
                                "realtime in the agent argument: the offset is empty; an offset is written like +1h30m, -250ms, +30d or PT1H."),
                        mistake(
                                "realtime=+1500us",
                                "realtime in the agent argument: an offset of +1ms500us has a fraction of a millisecond; realtime moves by whole milliseconds."),
                        mistake(
                                "realtime=+100000d",
                                "realtime in the agent argument: an offset of +100000d takes realtime out of range; it must lie between 1970-01-01 and 2262-04-11."),
                        mistake(
                                "monotonic=+60000d",
                                "monotonic in the agent argument: an offset of +60000d takes monotonic out of range; the limit is 146 years (+53375d23h53m38s) to either side."),
                        mistake(
                                "monotonic=@2030-01-01T00:00:00Z",
                                "monotonic in the agent argument: '@2030-01-01T00:00:00Z' is a moment, which only realtime has; give monotonic an offset such as +1h."),
                        mistake(
                                "realtime=+1d,realtime=+2d",
                                "realtime in the agent argument: it is given twice; keep one."),
                        mistake(
                                "monotonic=tai",
                                "monotonic in the agent argument: 'tai' is a clock to follow, which only realtime does; give monotonic an offset such as +1h."),
                        mistake(
                                "realtime=aux9",
                                "realtime in the agent argument: 'aux9' is no clock to follow; these are tai, aux0 to aux7, and PTP devices such as /dev/ptp0."),
                        mistake(
                                "realtime=/dev/rtc0",
                                "realtime in the agent argument: '/dev/rtc0' is no clock to follow; these are tai, aux0 to aux7, and PTP devices such as /dev/ptp0."),
                        mistake(
                                "kernel=off,monotonic=+1h",
                                "kernel in the agent argument: 'off' is not reexec, which is all there is."),
                        mistake(
                                "kernel=reexec,realtime=+1h",
                                "kernel in the agent argument: the kernel shifts monotonic and boottime, and neither is given; give one, or leave kernel out."),
                        mistake("native=yes", "native in the agent argument: 'yes' is none of off, auto, required."),
                        mistake(
                                "native.dir=",
                                "native.dir in the agent argument: it names no folder; write native.dir=<folder>."),
                        mistake(
                                "restore=/nowhere/clocks,kernel=reexec",
                                "restore in the agent argument: it cannot be combined with kernel in the agent argument, whose namespace has clocks of its own; leave one of them out."),
                        mistake(
                                "restore=",
                                "restore in the agent argument: it names no file; write <file> or <file>:elapsed."),
                        mistake(
                                "restore=:resume",
                                "restore in the agent argument: it names no file; write <file> or <file>:elapsed."),
                        mistake(
                                "restore=clocks:later",
                                "restore in the agent argument: 'later' after the last colon is neither resume nor elapsed."),
                        mistake(
                                "restore=/nowhere/clocks:elapsed",
                                "restore in the agent argument: the file '/nowhere/clocks' cannot be opened: No such file or directory; name one that timens has saved."),
                        mistake(
                                "restore=/",
                                "restore in the agent argument: the file '/' cannot be opened: Is a directory; name one that timens has saved."),
                        mistake(
                                "restore=/dev/zero",
                                "restore in the agent argument: the file '/dev/zero' is too large for a file of saved clocks; name one that timens has saved."),
                        mistake(
                                "monotonic=+1h,restore=/nowhere/clocks",
                                "restore in the agent argument: it says what monotonic shows, and so does monotonic in the agent argument; keep one of them."),
                        mistake(
                                "restore=/nowhere/clocks,boottime=+1h",
                                "restore in the agent argument: it says what boottime shows, and so does boottime in the agent argument; keep one of them."),
                        mistake("strict=yes", "strict in the agent argument: 'yes' is neither true nor false."),
                        mistake("files=true", "files in the agent argument: 'true' is neither host nor namespace."),
                        mistake("enabled=1", "enabled in the agent argument: '1' is neither true nor false."),
                        mistake("log=loud", "log in the agent argument: 'loud' is none of quiet, info, debug."),
                        mistake(
                                "host=com/acme/*",
                                "host in the agent argument: the pattern 'com/acme/*' has slashes; write class names with dots, com.acme.*."),
                        mistake(
                                "host=[com.acme]",
                                "host in the agent argument: the pattern '[com.acme]' has '[' in it, which no class name has."),
                        mistake("host=None", "host in the agent argument: 'None' is no class; did you mean 'none'?"),
                        mistake(
                                "host=java.util.Date",
                                "host in the agent argument: the pattern 'java.util.Date' matches java.util.Date, which reads a clock for whoever calls it; name the classes that call it."),
                        mistake(
                                "host=",
                                "host in the agent argument: a pattern is empty; write a name in which * stands for any characters and ? for one."),
                        mistake(
                                "off=java.util.Date",
                                "off in the agent argument: there is no hook 'java.util.Date'; did you mean 'java.util.Date.<init>'?"),
                        mistake("dump=", "dump in the agent argument: it names no directory; write dump=<directory>."),
                        mistake(
                                "dump=/dev/null",
                                "dump in the agent argument: classes cannot be written to '/dev/null': it is no directory; name a directory that can be made or written to."),
                        mistake(
                                "dump=/dev/null/x",
                                "dump in the agent argument: classes cannot be written to '/dev/null/x': it cannot be made; name a directory that can be made or written to."),
                        mistake(
                                "config=/nowhere/timens.properties",
                                "config in the agent argument: the file '/nowhere/timens.properties' cannot be opened: No such file or directory."),
                        mistake(
                                "config=/",
                                "config in the agent argument: the file '/' cannot be opened: Is a directory."))
                .map(mistake -> Arguments.of(jdk, mistake[0], mistake[1])));
    }

    static Stream<Arguments> mistakesInTheFile() {
        return Jdk.all().flatMap(jdk -> Stream.of(
                        mistake("realtme=+1d", "unknown key 'realtme' in FILE; did you mean 'realtime'?"),
                        mistake(
                                "realtime=+1x",
                                "realtime in FILE: '+1x' has the unknown unit 'x'; the units are d, h, m, s, ms, us, ns."),
                        mistake("realtime=+1d\nrealtime=+2d", "realtime in FILE: it is given twice; keep one."),
                        mistake("config=other", "config in FILE: a file cannot name another; put everything into one."),
                        mistake(
                                "realtime=\\u12",
                                "config in the agent argument: the file 'NAME' is not a properties file: Malformed \\uxxxx encoding."),
                        mistake(
                                "namespace.a.realtime=+1d",
                                "namespace.a.realtime in FILE: namespace 'a' has no groups, so no thread would be in it; add namespace.a.groups=<patterns>."),
                        mistake(
                                "namespace.a.wall=+1d",
                                "namespace.a.wall in FILE: 'wall' is neither a clock nor 'groups'; the clocks are monotonic, realtime, boottime, tai."),
                        mistake(
                                "namespace.a.realtme=+1d",
                                "namespace.a.realtme in FILE: 'realtme' is neither a clock nor 'groups'; did you mean 'realtime'?"),
                        mistake(
                                "namespace.a=+1d",
                                "namespace.a in FILE: write namespace.<name>.<clock>=<offset> or namespace.<name>.groups=<patterns>."),
                        mistake(
                                "namespace.host.groups=x",
                                "namespace.host.groups in FILE: the name 'host' is taken; give the namespace another."),
                        mistake(
                                "namespace.a.groups=x:system",
                                "namespace.a.groups in FILE: 'system' is a group of the JVM's own, whose threads are in no namespace; leave it out."),
                        mistake(
                                "namespace.a.groups=x::y",
                                "namespace.a.groups in FILE: a pattern is empty; write a name in which * stands for any characters and ? for one."),
                        mistake(
                                "namespace.a.groups=",
                                "namespace.a.groups in FILE: a pattern is empty; write a name in which * stands for any characters and ? for one."),
                        mistake(
                                "namespace.a.groups=x\nnamespace.a.groups=y",
                                "namespace.a.groups in FILE: it is given twice; keep one."),
                        mistake(
                                "namespace.a.groups=x\nnamespace.b.groups=y:x",
                                "namespace.b.groups in FILE: the pattern 'x' is in namespace.a.groups already; keep one."),
                        mistake(
                                "namespace.we\\nird.groups=x",
                                "the key 'namespace.we?ird.groups' in FILE has a control character where a question mark is shown here; leave it out."),
                        mistake(
                                "namespaces.a.groups=x",
                                "unknown key 'namespaces.a.groups' in FILE; namespaces are written namespace.<name>.<clock>=<offset>."))
                .map(mistake -> Arguments.of(jdk, mistake[0], mistake[1])));
    }

    @ParameterizedTest
    @MethodSource("mistakesInTheArgument")
    void inTheArgument(Jdk jdk, String argument, String sentence) {
        assertStopped(ForkedJvm.on(jdk).agent(argument).run(PrintClocks.class), sentence);
    }

    @ParameterizedTest
    @MethodSource("mistakesInTheFile")
    void inTheFile(Jdk jdk, String lines, String sentence) {
        Path file = ConfigFiles.of(lines);
        assertStopped(
                ForkedJvm.on(jdk).agent("config=" + file).run(PrintClocks.class),
                sentence.replace("FILE", "file " + file).replace("NAME", file.toString()));
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void aroundTheJvm(Jdk jdk) {
        assertStopped(
                ForkedJvm.on(jdk).agent().option("-Dtimens.realtime=tomorrow").run(PrintClocks.class),
                "realtime in system property timens.realtime: 'tomorrow' is no offset; an offset is written like +1h30m,"
                        + " -250ms, +30d or PT1H.");
        assertStopped(
                ForkedJvm.on(jdk).agent().option("-Dtimens.realtme=+1d").run(PrintClocks.class),
                "unknown key in system property timens.realtme; did you mean 'realtime'?");
        assertStopped(
                ForkedJvm.on(jdk).agent().environment("TIMENS_MONOTONIC", "+1").run(PrintClocks.class),
                "monotonic in environment variable TIMENS_MONOTONIC: '+1' has a number without a unit; the units are d, h, m, s, ms, us, ns.");
        assertStopped(
                ForkedJvm.on(jdk)
                        .agent()
                        .environment("TIMENS_MONOTONICS", "+1h")
                        .run(PrintClocks.class),
                "unknown key in environment variable TIMENS_MONOTONICS; did you mean 'monotonic'?");
    }

    @ParameterizedTest
    @MethodSource("dev.timens.testing.Jdk#all")
    void fileTimesMoveOnLinuxOnly(Jdk jdk) {
        assertStopped(
                ForkedJvm.on(jdk)
                        .agent("files=namespace")
                        .option("-Dos.name=Windows 11")
                        .run(PrintClocks.class),
                "files in the agent argument: file times can be the namespace's on Linux only, and this is Windows 11;"
                        + " write files=host or leave it out.");
    }

    private static String[] mistake(String written, String sentence) {
        return new String[] {written, sentence};
    }

    private static void assertStopped(Outcome outcome, String sentence) {
        assertThat(outcome.err()).isEqualTo("timens: " + sentence + "\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(2);
    }
}
