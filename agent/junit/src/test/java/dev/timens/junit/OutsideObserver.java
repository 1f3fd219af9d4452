package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timens.TimeNamespace;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Stands for every other extension: around each test, its callbacks find the thread where it was. */
final class OutsideObserver
        implements BeforeEachCallback, BeforeTestExecutionCallback, AfterTestExecutionCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        assertOutside();
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        assertOutside();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        assertOutside();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertOutside();
    }

    static void assertOutside() {
        assertThat(TimeNamespace.current()).isEqualTo(TimeNamespace.initial());
        ClockReading.assertNotShifted();
    }
}
