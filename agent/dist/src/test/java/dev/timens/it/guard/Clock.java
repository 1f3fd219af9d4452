package dev.timens.it.guard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method that is a clock to the code that calls it.
 *
 * @param owner its class, by the internal name; calls on subtypes count too
 * @param descriptors how the descriptor may begin
 */
record Clock(Kind kind, String owner, String name, List<String> descriptors) {
    enum Kind {
        /** The machine's clock, or a wait until a time of it: the host's unless a row of the boundary table shifts it. */
        RAW,
        /** A method of the boundary, or one that calls it: in its caller's time unless a row makes it the host's. */
        DERIVED
    }

    /** Of a calendar's constructors: those with a date's fields, or a flag, read no clock. */
    private static final String[] OF_NOW = {
        "()", "(Ljava/util/TimeZone;)", "(Ljava/util/Locale;)", "(Ljava/util/TimeZone;Ljava/util/Locale;)"
    };

    static final List<Clock> ALL = List.of(
            raw("java/lang/System", "nanoTime"),
            raw("java/lang/System", "currentTimeMillis"),
            raw("jdk/internal/misc/VM", "getNanoTimeAdjustment"),
            raw("jdk/internal/perf/Perf", "highResCounter"),
            raw("jdk/jfr/internal/JVM", "counterTime"),
            raw("jdk/jfr/internal/JVM", "nanosNow"),
            raw("jdk/jfr/internal/JVM", "getChunkStartNanos"),
            raw("jdk/vm/ci/hotspot/CompilerToVM", "ticksNow"),
            raw("sun/management/VMManagement", "getStartupTime"),
            raw("sun/management/VMManagement", "getUptime"),
            raw("sun/management/VMManagementImpl", "getUptime0"),
            derived("java/util/Date", "<init>", "()"),
            derived("java/util/Calendar", "getInstance", "("),
            derived("java/util/GregorianCalendar", "<init>", OF_NOW),
            derived("sun/util/BuddhistCalendar", "<init>", OF_NOW),
            derived("java/util/JapaneseImperialCalendar", "<init>", OF_NOW),
            derived("sun/util/calendar/CalendarSystem", "getCalendarDate", "()"),
            derived("java/util/logging/LogRecord", "<init>", "("),
            derived("java/time/Clock", "currentInstant", "()"),
            derived("java/time/Clock", "systemUTC", "()"),
            derived("java/time/Clock", "systemDefaultZone", "()"),
            derived("java/time/Clock", "system", "("),
            derived("java/time/Clock", "tickMillis", "("),
            derived("java/time/Clock", "tickSeconds", "("),
            derived("java/time/Clock", "tickMinutes", "("),
            derived("java/time/InstantSource", "system", "()"),
            derived("java/time/chrono/Chronology", "dateNow", "()", "(Ljava/time/ZoneId;)"),
            raw("java/util/concurrent/locks/LockSupport", "parkUntil"),
            raw("jdk/internal/misc/Unsafe", "park"),
            derived("sun/misc/Unsafe", "park", "("),
            derived("java/util/concurrent/locks/Condition", "awaitUntil", "("),
            derived("java/util/Timer", "schedule", "(Ljava/util/TimerTask;Ljava/util/Date;"),
            derived("java/util/Timer", "scheduleAtFixedRate", "(Ljava/util/TimerTask;Ljava/util/Date;"),
            derived("java/util/TimerTask", "scheduledExecutionTime", "()"),
            derived("java/lang/management/RuntimeMXBean", "getStartTime", "()"),
            derived("java/lang/ProcessHandle$Info", "startInstant", "()"));

    /** Of any class of java.time; a clock that is handed in was got elsewhere. */
    private static final Clock NOW = derived("java/time/", "now", "()", "(Ljava/time/ZoneId;)");

    /** Native methods whose names speak of time, and that are no clocks. */
    private static final Set<String> NO_CLOCKS = Set.of(
            "jdk/internal/misc/Unsafe.knownObjectFieldOffset0",
            "jdk/jfr/internal/JVM.getTicksFrequency",
            "com/sun/management/internal/OperatingSystemImpl.getHostTotalCpuTicks0");

    private static final String SPEAKS_OF_TIME =
            ".*([nN]ano|[mM]illi|[cC]lock|[tT]icks|[nN]ow|[cC]ounter|Uptime|Startup).*";

    private static final Set<String> NAMES =
            Stream.concat(Stream.of(NOW), ALL.stream()).map(Clock::name).collect(Collectors.toSet());
    private static final Set<String> MADE =
            ALL.stream().filter(Clock::isConstructor).map(Clock::owner).collect(Collectors.toSet());

    /** Whether a call may go to a clock: decides quickly for the many that do not. */
    static boolean mayBe(String owner, String name) {
        return name.equals("<init>") ? MADE.contains(owner) : NAMES.contains(name);
    }

    /** The clock that a call goes to, or null. */
    static Clock called(String owner, String name, String descriptor, Supertypes supertypes) {
        if (owner.startsWith(NOW.owner) && NOW.isNamed(name, descriptor)) {
            return NOW;
        }
        for (Clock clock : ALL) {
            // A subtype's constructor calls this one itself, if at all.
            boolean owns = clock.isConstructor() ? owner.equals(clock.owner) : supertypes.include(owner, clock.owner);
            if (clock.isNamed(name, descriptor) && owns) {
                return clock;
            }
        }
        return null;
    }

    /** Whether a native method must be a clock, by its looks, and is none that this class knows. */
    static boolean isUnknown(String owner, String name, String descriptor) {
        return descriptor.endsWith(")J")
                && name.matches(SPEAKS_OF_TIME)
                && !NO_CLOCKS.contains(owner + '.' + name)
                && ALL.stream().noneMatch(clock -> clock.name.equals(name));
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }

    boolean isNamed(String otherName, String descriptor) {
        return name.equals(otherName) && descriptors.stream().anyMatch(descriptor::startsWith);
    }

    private static Clock raw(String owner, String name) {
        return new Clock(Kind.RAW, owner, name, List.of("("));
    }

    private static Clock derived(String owner, String name, String... descriptors) {
        return new Clock(Kind.DERIVED, owner, name, List.of(descriptors));
    }
}
