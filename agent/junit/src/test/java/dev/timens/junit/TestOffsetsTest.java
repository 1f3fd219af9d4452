package dev.timens.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class TestOffsetsTest {

    @Test
    void nothingAnnotatedIsEmpty() {
        assertThat(TestOffsets.of(List.of(Plain.class, method(Plain.class, "plain")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void everyClockIsTakenOver() {
        assertThat(TestOffsets.of(List.of(AllClocks.class)))
                .hasToString("monotonic = \"+2h\" on TestOffsetsTest.AllClocks,"
                        + " realtime = \"+1d\" on TestOffsetsTest.AllClocks,"
                        + " boottime = \"+3h\" on TestOffsetsTest.AllClocks,"
                        + " tai = \"-4s\" on TestOffsetsTest.AllClocks");
    }

    @Test
    void methodReplacesItsClocksOnlyAndClassKeepsTheOthers() {
        assertThat(TestOffsets.of(List.of(Outer.class, method(Outer.class, "own", int.class))))
                .hasToString("monotonic = \"+1h\" on TestOffsetsTest.Outer,"
                        + " realtime = \"+30d\" on TestOffsetsTest.Outer.own(int)");
    }

    @Test
    void nestedClassStandsBetweenItsOuterClassAndTheMethod() {
        assertThat(TestOffsets.of(List.of(Outer.class, Outer.Inner.class, method(Outer.Inner.class, "own"))))
                .hasToString("monotonic = \"+2h\" on TestOffsetsTest.Outer.Inner,"
                        + " realtime = \"+1d\" on TestOffsetsTest.Outer,"
                        + " boottime = \"+3h\" on TestOffsetsTest.Outer.Inner.own()");
    }

    @Test
    void subclassReplacesItsClocksOnly() {
        assertThat(TestOffsets.of(List.of(Sub.class)))
                .hasToString("monotonic = \"+1h\" on TestOffsetsTest.Sub, realtime = \"+9d\" on TestOffsetsTest.Sub");
    }

    @Test
    void interfaceHoldsForTheClassesThatImplementIt() {
        assertThat(TestOffsets.of(List.of(Implementing.class)))
                .hasToString("realtime = \"+3d\" on TestOffsetsTest.Implementing,"
                        + " tai = \"+37s\" on TestOffsetsTest.Implementing");
    }

    @Test
    void composedAnnotationsAddUp() {
        assertThat(TestOffsets.of(List.of(method(Composed.class, "both"))))
                .hasToString("monotonic = \"+400d\" on TestOffsetsTest.Composed.both(),"
                        + " realtime = \"+30d\" on TestOffsetsTest.Composed.both()");
    }

    @Test
    void laterOfTwoOnOneElementWins() {
        assertThat(TestOffsets.of(List.of(method(Composed.class, "twice"))))
                .hasToString("realtime = \"+2d\" on TestOffsetsTest.Composed.twice()");
    }

    @Test
    void annotationThatSetsNothingIsAnErrorEvenWhereAnotherSetsAClock() {
        assertThatThrownBy(() -> TestOffsets.of(List.of(Outer.class, method(Outer.class, "nothing"))))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@TimeOffset on TestOffsetsTest.Outer.nothing() sets no clock."
                        + " Give it an offset, as in @TimeOffset(realtime = \"+30d\"), or remove it.");
    }

    private static AnnotatedElement method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getDeclaredMethod(name, parameters);
        } catch (NoSuchMethodException absent) {
            throw new AssertionError(absent);
        }
    }

    static class Plain {
        void plain() {}
    }

    @TimeOffset(realtime = "+1d", monotonic = "+2h", boottime = "+3h", tai = "-4s")
    static class AllClocks {}

    @TimeOffset(realtime = "+1d", monotonic = "+1h")
    static class Outer {
        @TimeOffset(realtime = "+30d")
        void own(int parameter) {}

        @TimeOffset
        void nothing() {}

        @TimeOffset(monotonic = "+2h")
        class Inner {
            @TimeOffset(boottime = "+3h")
            void own() {}
        }
    }

    @TimeOffset(realtime = "+9d")
    static class Sub extends Outer {}

    @TimeOffset(realtime = "+2d", tai = "+37s")
    interface Shifted {}

    @TimeOffset(realtime = "+3d")
    static class Implementing implements Shifted {}

    @Retention(RetentionPolicy.RUNTIME)
    @TimeOffset(realtime = "+30d")
    @interface NextMonth {}

    @Retention(RetentionPolicy.RUNTIME)
    @TimeOffset(monotonic = "+400d")
    @interface LongUptime {}

    static class Composed {
        @NextMonth
        @LongUptime
        void both() {}

        @TimeOffset(realtime = "+1d")
        @TimeOffset(realtime = "+2d")
        void twice() {}
    }
}
