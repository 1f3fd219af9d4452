package dev.timens.instrument.host;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

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
            code.next().visitInsn(Opcodes.DUP);
            code.millis();
            code.setTimeInMillis();
        }
    },

    /**
     * Those constructors of {@code GregorianCalendar} that take no date, for {@code new} and for {@code
     * super(...)}. Whether anything is left on the stack afterwards is the compiler's choice, so a
     * reference of one's own goes below the arguments first.
     */
    NEW_CALENDAR {
        @Override
        boolean is(String owner, String name, String descriptor) {
            return owner.equals("java/util/GregorianCalendar") && name.equals("<init>") && takesNoDate(descriptor);
        }

        @Override
        void write(HostCode code, Call call) {
            copyBelowArguments(code.next(), call.descriptor());
            code.original(call);
            code.millis();
            code.setTimeInMillis();
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
    static HostReading of(int opcode, String owner, String name, String descriptor) {
        HostReading reading = of(owner, name, descriptor);
        // super.millis() asks the clock that the caller is, not one that it was given.
        boolean isOfSuper = opcode == Opcodes.INVOKESPECIAL && (reading == GIVEN_CLOCK || reading == GIVEN_SOURCE);
        return isOfSuper ? null : reading;
    }

    /** The reading that a method is, or null. */
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

    /** The JDK has constructors of its own, which make a calendar that is set afterwards. */
    private static boolean takesNoDate(String descriptor) {
        return descriptor.equals("()V")
                || descriptor.equals("(Ljava/util/TimeZone;)V")
                || descriptor.equals("(Ljava/util/Locale;)V")
                || descriptor.equals("(Ljava/util/TimeZone;Ljava/util/Locale;)V");
    }

    /** Of the new object, whose reference is below the arguments of its constructor: none, one or two. */
    private static void copyBelowArguments(MethodVisitor next, String descriptor) {
        switch (Type.getArgumentTypes(descriptor).length) {
            case 0:
                next.visitInsn(Opcodes.DUP);
                break;
            case 1:
                next.visitInsn(Opcodes.SWAP);
                next.visitInsn(Opcodes.DUP_X1);
                next.visitInsn(Opcodes.DUP_X1);
                next.visitInsn(Opcodes.POP);
                break;
            default:
                next.visitInsn(Opcodes.DUP2_X1);
                next.visitInsn(Opcodes.POP2);
                next.visitInsn(Opcodes.DUP_X2);
                next.visitInsn(Opcodes.DUP_X2);
                next.visitInsn(Opcodes.POP);
        }
    }

    private static boolean isTimer(String owner, String name) {
        return owner.equals("java/util/Timer") && name.startsWith("schedule");
    }
}
