package dev.timens.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test, or each test of a class, in a time namespace of its own: its clocks are the host's plus
 * the given offsets, for its thread and the threads that it makes, and for nobody else. Tests that run
 * at the same time in one JVM do not see each other's.
 *
 * <pre>{@code
 * @Test
 * @TimeOffset(realtime = "+30d")
 * void expires() {
 *     Instant.now(); // in thirty days
 * }
 * }</pre>
 *
 * <p><b>What runs in the namespace:</b> the test method, be it plain, parameterized, repeated or a
 * factory with its dynamic tests; the before-each and after-each methods around it; and the constructor
 * of an instance made for this test alone (up to JUnit 5.11 only if the class carries the annotation).
 * On a class also its before-all and after-all methods, and the constructor of an instance that its
 * tests share. All of it runs on the thread that JUnit chose. Other extensions' callbacks, the sources of
 * a test's arguments, and a stream while JUnit draws dynamic tests from it, stay outside.
 *
 * <p><b>What is merged:</b> an annotation on a class holds for its subclasses and its {@code @Nested}
 * classes, one on an interface for the classes that implement it, one on another annotation for all that
 * carry that. What stands nearer to the test replaces the offset of the same clock, and the other clocks
 * keep theirs: enclosing class, then nested class, then method; each class after its superclass and
 * interfaces; and on one element in the order written.
 *
 * <p><b>Offsets</b> are relative to the host and are written as in the agent's options: {@code +1h30m},
 * {@code -250ms}, {@code +30d}, {@code PT1H}; for {@link #realtime()} also an instant, {@code
 * @2030-01-01T00:00:00Z}, which the clock shows when the first code of the test begins and goes on from.
 *
 * <p><b>Errors.</b> A test fails before any of its code runs if the agent is not attached to the JVM, if
 * an annotation sets no clock, or if an offset cannot be used. It fails too if one of its methods leaves
 * a {@link dev.timens.TimeNamespace.Scope} open, which ends with that method.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(TimeOffset.List.class)
@ExtendWith(TimeOffsetExtension.class)
public @interface TimeOffset {
    /** Of the wall clock: {@link System#currentTimeMillis()}, {@code java.time}, {@link java.util.Date}. Whole milliseconds. */
    String realtime() default "";

    /** Of the clock that {@link System#nanoTime()} reads. */
    String monotonic() default "";

    /** Of {@code CLOCK_BOOTTIME}, which no method of the JDK reads. */
    String boottime() default "";

    /** Of {@code CLOCK_TAI}, which no method of the JDK reads. */
    String tai() default "";

    /** What the compiler makes of several on one element. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(TimeOffsetExtension.class)
    @interface List {
        /** In the order written. */
        TimeOffset[] value();
    }
}
