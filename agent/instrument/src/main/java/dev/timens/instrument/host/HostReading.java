package dev.timens.instrument.host;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The calls of the JDK that answer in the caller's time, or take it, and what code that keeps host
 * time calls instead. Everything is straight-line code, so that frames stay as they are. {@code
 * System.nanoTime} and its like are not here: not redirected, they are the host's.
 */
enum HostReading {
    INSTANT {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/time/Instant") && name.equals("now") && descriptor.startsWith("()");
        }

        @Override
        void write(HostCode code, Call call) {
            code.dispatch("hostInstant", "()Ljava/time/Instant;");
        }
    },

    /** {@code LocalDate.now()}, {@code Chronology.dateNow()} and their kin: each has a form that takes a clock. */
    NOW {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return isNow(owner, name) && descriptor.startsWith("()");
        }

        @Override
        void write(HostCode code, Call call) {
            code.dispatch("hostClock", "()" + CLOCK);
            code.original(call, call.result("(" + CLOCK + ")"));
        }
    },

    NOW_IN_ZONE {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return isNow(owner, name) && descriptor.startsWith("(" + ZONE + ")");
        }

        @Override
        void write(HostCode code, Call call) {
            code.dispatch("hostClock", "(" + ZONE + ")" + CLOCK);
            code.original(call, call.result("(" + CLOCK + ")"));
        }
    },

    NOW_OF_CLOCK {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return isNow(owner, name) && descriptor.startsWith("(" + CLOCK + ")");
        }

        @Override
        void write(HostCode code, Call call) {
            code.dispatch("hostClock", "(" + CLOCK + ")" + CLOCK);
            code.original(call);
        }
    },

    DEFAULT_CLOCK {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/time/Clock") && name.equals("systemDefaultZone");
        }

        @Override
        void write(HostCode code, Call call) {
            code.dispatch("hostClock", "()" + CLOCK);
        }
    },

    UTC_CLOCK {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/time/Clock") && name.equals("systemUTC")
                    || owner.equals("java/time/InstantSource") && name.equals("system");
        }

        @Override
        void write(HostCode code, Call call) {
            code.next().visitFieldInsn(Opcodes.GETSTATIC, "java/time/ZoneOffset", "UTC", "Ljava/time/ZoneOffset;");
            code.dispatch("hostClock", "(" + ZONE + ")" + CLOCK);
        }
    },

    CLOCK_IN_ZONE {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/time/Clock") && name.equals("system");
        }

        @Override
        void write(HostCode code, Call call) {
            code.dispatch("hostClock", "(" + ZONE + ")" + CLOCK);
        }
    },

    /** {@code tickMillis}, {@code tickSeconds}, {@code tickMinutes}: the host's clock in those steps. */
    TICKING_CLOCK {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/time/Clock") && name.startsWith("tick") && descriptor.startsWith("(" + ZONE);
        }

        @Override
        void write(HostCode code, Call call) {
            code.dispatch("hostClock", "(" + ZONE + ")" + CLOCK);
            MethodVisitor next = code.next();
            next.visitInsn(Opcodes.LCONST_1);
            String unit = "of" + call.name().substring("tick".length());
            next.visitMethodInsn(Opcodes.INVOKESTATIC, "java/time/Duration", unit, "(J)Ljava/time/Duration;", false);
            next.visitMethodInsn(Opcodes.INVOKESTATIC, "java/time/Clock", "tick", DERIVED, false);
        }
    },

    /** {@code Clock.tick} and {@code Clock.offset} of a clock that the caller was given. */
    DERIVED_CLOCK {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/time/Clock") && descriptor.equals(DERIVED);
        }

        @Override
        void write(HostCode code, Call call) {
            code.next().visitInsn(Opcodes.SWAP);
            code.dispatch("hostClock", "(" + CLOCK + ")" + CLOCK);
            code.next().visitInsn(Opcodes.SWAP);
            code.original(call);
        }
    },

    /** {@code instant()} or {@code millis()} of a clock that the caller was given. */
    GIVEN_CLOCK {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/time/Clock") && isAsked(name, descriptor);
        }

        @Override
        void write(HostCode code, Call call) {
            code.dispatch("hostClock", "(" + CLOCK + ")" + CLOCK);
            code.original(call);
        }
    },

    GIVEN_SOURCE {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/time/InstantSource") && isAsked(name, descriptor);
        }

        @Override
        void write(HostCode code, Call call) {
            code.dispatch("hostSource", "(Ljava/time/InstantSource;)Ljava/time/InstantSource;");
            code.original(call);
        }
    },

    DATE {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/util/Date") && name.equals("<init>") && descriptor.equals("()V");
        }

        @Override
        void write(HostCode code, Call call) {
            code.millis();
            code.original(call, "(J)V");
        }
    },

    /** {@code Calendar.getInstance(...)}: set to the host's time once it is made. */
    CALENDAR {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return (owner.equals("java/util/Calendar") || owner.equals("java/util/GregorianCalendar"))
                    && name.equals("getInstance");
        }

        @Override
        void write(HostCode code, Call call) {
            code.original(call);
            code.setCalendar();
        }
    },

    /** Those constructors of {@code GregorianCalendar} that take no date. */
    NEW_CALENDAR {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/util/GregorianCalendar") && name.equals("<init>") && descriptor.indexOf('I') < 0;
        }

        @Override
        void write(HostCode code, Call call) {
            code.original(call);
            if (call.isOfNew()) {
                code.setCalendar();
            } else {
                code.next().visitVarInsn(Opcodes.ALOAD, 0);
                code.setCalendar();
                code.next().visitInsn(Opcodes.POP);
            }
        }
    },

    /** {@code Condition.awaitUntil(Date)} and {@code Timer.schedule(task, Date)}: the deadline comes last. */
    DEADLINE {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return name.equals("awaitUntil") && descriptor.equals("(" + A_DATE + ")Z")
                    || isTimer(owner, name) && descriptor.equals("(Ljava/util/TimerTask;" + A_DATE + ")V");
        }

        @Override
        void write(HostCode code, Call call) {
            code.dispatch("hostDeadline", "(" + A_DATE + ")" + A_DATE);
            code.original(call);
        }
    },

    /** {@code Timer.schedule(task, Date, period)}: the deadline is below a long. */
    DEADLINE_AND_PERIOD {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return isTimer(owner, name) && descriptor.equals("(Ljava/util/TimerTask;" + A_DATE + "J)V");
        }

        @Override
        void write(HostCode code, Call call) {
            code.next().visitInsn(Opcodes.DUP2_X1);
            code.next().visitInsn(Opcodes.POP2);
            code.dispatch("hostDeadline", "(" + A_DATE + ")" + A_DATE);
            code.next().visitInsn(Opcodes.DUP_X2);
            code.next().visitInsn(Opcodes.POP);
            code.original(call);
        }
    },

    /** {@code TimerTask.scheduledExecutionTime()}, whichever subclass the reference names. */
    SCHEDULED_TIME {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return name.equals("scheduledExecutionTime") && descriptor.equals("()J");
        }

        @Override
        void write(HostCode code, Call call) {
            code.original(call);
            code.dispatch("toHostMillis", "(J)J");
        }
    };

    private static final String CLOCK = "Ljava/time/Clock;";
    private static final String ZONE = "Ljava/time/ZoneId;";
    private static final String A_DATE = "Ljava/util/Date;";
    private static final String DERIVED = "(Ljava/time/Clock;Ljava/time/Duration;)Ljava/time/Clock;";

    private static final HostReading[] ALL = values();

    /** The reading that a call is, or null. */
    static HostReading of(String owner, String name, String descriptor) {
        for (HostReading reading : ALL) {
            if (reading.is(owner, name, descriptor)) {
                return reading;
            }
        }
        return null;
    }

    abstract boolean is(String owner, String name, String descriptor);

    /** Writes what is called instead; the arguments of the call are on the stack. */
    abstract void write(HostCode code, Call call);

    private static boolean isNow(String owner, String name) {
        return owner.startsWith("java/time/") && (name.equals("now") || name.equals("dateNow"));
    }

    private static boolean isAsked(String name, String descriptor) {
        return (name.equals("instant") || name.equals("millis")) && descriptor.startsWith("()");
    }

    private static boolean isTimer(String owner, String name) {
        return owner.equals("java/util/Timer") && name.startsWith("schedule");
    }
}
