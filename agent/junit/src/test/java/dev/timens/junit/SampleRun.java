package dev.timens.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Execution;

/** One run of a sample class by Jupiter, in this JVM, and what its tests ended with. */
record SampleRun(EngineExecutionResults results) {

    static SampleRun of(Class<?> sample) {
        return new SampleRun(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(sample))
                .execute());
    }

    /** What the tests and containers that failed threw, in the order they ended. */
    List<Throwable> failures() {
        return results.allEvents().executions().failed().stream()
                .map(Execution::getTerminationInfo)
                .map(info -> info.getExecutionResult())
                .map(TestExecutionResult::getThrowable)
                .flatMap(Optional::stream)
                .toList();
    }

    long testsThatPassed() {
        return results.testEvents().succeeded().count();
    }
}
