package dev.timens.cli.explain.verdict;

import dev.timens.cli.explain.facts.JdkCalls;
import dev.timens.cli.explain.input.ClassFile;
import dev.timens.cli.explain.input.ClassPath;
import dev.timens.cli.explain.input.Finds;
import dev.timens.cli.explain.scan.Call;
import dev.timens.cli.explain.scan.ClassScan;
import dev.timens.cli.explain.scan.Form;
import dev.timens.cli.explain.scan.ScannedClass;
import dev.timens.cli.explain.scan.UnreadableClassException;
import dev.timens.instrument.callsite.CallSiteRedirection;
import dev.timens.instrument.callsite.NotRedirectedException;
import dev.timens.instrument.dispatcher.DispatcherClass;
import dev.timens.runtime.host.HostPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Collects class files, and explains them when all are there: what a call reaches depends on other classes. */
public final class Explainer implements Finds {
    private record Scanned(ScannedClass type, String refusal) {}

    private final CallSiteRedirection redirection = new CallSiteRedirection(DispatcherClass.NAME);
    private final List<Scanned> scanned = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<HostPattern> unmatched = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int feature;
    private final JdkCalls jdk;
    private final List<HostPattern> hostPatterns;
    private Hierarchy hierarchy;
    private int read;

    /**
     * @param feature the feature release of the JDK that the classes will run on
     * @param hostPatterns the classes that keep host time
     */
    public Explainer(int feature, List<HostPattern> hostPatterns) {
        this.feature = feature;
        this.hostPatterns = hostPatterns;
        unmatched.addAll(hostPatterns);
        jdk = new JdkCalls(feature);
    }

    /** To be called first: where classes are that others inherit from. */
    public void lookUpIn(ClassPath classPath) {
        hierarchy = new Hierarchy(jdk, classPath);
    }

    @Override
    public void classFile(ClassFile found) {
        try {
            ScannedClass type = ClassScan.read(found, jdk);
            read++;
            unmatched.removeIf(pattern -> pattern.matches(type.name()));
            hierarchy.add(type);
            if (!type.calls().isEmpty()) {
                scanned.add(new Scanned(type, refusal(found, type)));
            }
        } catch (UnreadableClassException e) {
            String where = found.entry().equals(found.place()) ? found.place() : found.entry() + " in " + found.place();
            problems.add(where + " cannot be explained: " + e.getMessage() + agents(found) + ".");
        }
    }

    @Override
    public void problem(String sentence) {
        problems.add(sentence);
    }

    /** Redirects the class as the agent would, to hear whether it can. */
    private String refusal(ClassFile file, ScannedClass type) {
        boolean concerned = type.calls().stream().anyMatch(Explainer::isToBeRedirected);
        try {
            return !concerned || redirection.redirect(file.bytes()) != null ? null : "it sees no clock call in it";
        } catch (NotRedirectedException e) {
            return e.getMessage();
        }
    }

    private static boolean isToBeRedirected(Call call) {
        return call.form() != Form.BY_NAME
                && call.form() != Form.NATIVE
                && CallSiteRedirection.isRedirected(call.owner(), call.name(), call.descriptor());
    }

    /** What the agent makes of a class file that cannot be read here. */
    private String agents(ClassFile file) {
        try {
            return redirection.redirect(file.bytes()) != null ? "; its clock calls are redirected all the same" : "";
        } catch (NotRedirectedException e) {
            return "; with the agent it keeps host time: " + e.getMessage();
        }
    }

    /** To be called last. */
    public Explanation explain() {
        Judge judge = new Judge(jdk, hierarchy);
        List<ExplainedClass> classes = new ArrayList<>();
        for (Scanned each : scanned) {
            HostPattern host = hostPattern(each.type().name());
            List<Finding> findings = each.type().calls().stream()
                    .map(call -> judge.of(call, each.refusal()))
                    .filter(Objects::nonNull)
                    .map(finding -> host == null ? finding : HostClass.of(finding, host))
                    .sorted(Comparator.comparingInt(
                                    (Finding finding) -> finding.call().line())
                            .thenComparing(finding -> finding.call().written()))
                    .toList();
            if (!findings.isEmpty()) {
                classes.add(new ExplainedClass(
                        each.type().place(),
                        each.type().className(),
                        each.type().source(),
                        findings));
            }
        }
        classes.sort(Comparator.comparing(ExplainedClass::place).thenComparing(ExplainedClass::name));
        return new Explanation(feature, read, classes, problems);
    }

    /** The patterns with this reason that match none of the classes that were read. */
    public List<HostPattern> unmatched(String reason) {
        return hostPatterns.stream()
                .filter(pattern -> pattern.reason().equals(reason) && unmatched.contains(pattern))
                .toList();
    }

    private HostPattern hostPattern(String name) {
        return hostPatterns.stream()
                .filter(pattern -> pattern.matches(name))
                .findFirst()
                .orElse(null);
    }
}
