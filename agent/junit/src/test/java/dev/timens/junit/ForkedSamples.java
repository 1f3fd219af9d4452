package dev.timens.junit;

import java.util.Arrays;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The main class of a forked JVM: runs the named test classes and prints one line for each end of a test. */
final class ForkedSamples implements TestExecutionListener {
    static final String PASSED = "passed: ";
    static final String FAILED = "failed: ";
    static final String RUNNING = "running on: ";

    private ForkedSamples() {}

    public static void main(String[] classNames) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classNames)
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .build();
        System.out.println(RUNNING + System.getProperty("java.home") + " with JUnit "
                + org.junit.jupiter.api.Test.class.getPackage().getImplementationVersion());
        LauncherFactory.create().execute(request, new ForkedSamples());
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            Throwable failure = result.getThrowable().orElseThrow();
            System.out.println(FAILED + identifier.getUniqueId() + " " + thrower(failure) + " "
                    + failure.toString().lines().findFirst().orElseThrow());
        } else if (identifier.isTest()) {
            System.out.println(PASSED + identifier.getUniqueId());
        }
    }

    /** The class of the extension that threw, so that a test body's own call of the API does not count. */
    private static String thrower(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(TimeOffsetExtension.class.getName()::equals)
                .findFirst()
                .orElse("somebody else");
    }
}
