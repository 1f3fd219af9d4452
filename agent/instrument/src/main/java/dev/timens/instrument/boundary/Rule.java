package dev.timens.instrument.boundary;

import dev.timens.instrument.boundary.BoundaryMethod.Meaning;

/** How a method of the boundary is rewritten: what that means to its callers, and what it builds on. */
enum Rule {
    /** A clock is read for a user: the call goes to the dispatcher. */
    READING(Meaning.READING),

    /** The one place that makes the current instant: shifted as it is made, so that no second object is. */
    INSTANT_RESULT(Meaning.READING),

    /** A {@link java.util.Date} argument is a deadline: its milliseconds are converted where they are taken. */
    ABSOLUTE_DATE_ARGUMENT(Meaning.ABSOLUTE_TIME),

    /** {@code park(boolean isAbsolute, long time)}: the second argument is converted on entry. */
    ABSOLUTE_PARK_ARGUMENT(Meaning.ABSOLUTE_TIME),

    /** A field holds an absolute time of the host's, and is held against a time of the user's. */
    ABSOLUTE_FIELD(Meaning.READING),

    /** Makes an object of the host's milliseconds and microseconds for a user: it gets the namespace's. */
    ABSOLUTE_STAMP(Meaning.READING),

    /** Calls, for the JDK itself, a method whose result is converted for users: back to host time. */
    HOST_RESULT,

    /** The result is an absolute time of the host's. */
    ABSOLUTE_RESULT(Meaning.READING),

    /** Reads a shifted clock for itself and must not: its {@code Instant.now()}, its {@code new Date()} is the host's. */
    HOST_ISLAND,

    /** A {@link java.util.Date} of the host's: its milliseconds are for users. */
    HOST_DATE_RESULT(Meaning.READING),

    /** {@code new Date(time)} keeps a deadline that a user handed in: it is made in host time. */
    KEPT_DATE(Meaning.ABSOLUTE_TIME),

    /** The one parameter that is a {@code long} is a time of the host's, and goes to users. */
    HOST_TIME_PARAMETER(Meaning.READING),

    /** An instant is made of milliseconds of the host's, for users. */
    INSTANT_OF_HOST_MILLIS(Meaning.READING),

    /** The result is a time of a file, as the host has it. */
    FILE_TIME_RESULT,

    /** Times that a user gave, or was shown, are set on a file. */
    FILE_TIME_ARGUMENT,

    /** {@code java.io.File}: the same in milliseconds. */
    FILE_MILLIS,

    /** Keeps file times, or compares them with host time: those that it reads and sets are the host's. */
    HOST_FILE_TIMES,

    /** {@code SerializedLambda}'s constructor: the class that implements the lambda is the JDK's again. */
    SERIALIZED_LAMBDA,

    /** {@code findStatic(Class, String, MethodType)}: the class is the dispatcher for redirected methods. */
    LOOKED_UP_CLASS(Meaning.ROAD),

    /** The first argument is a {@code Method}: for redirected ones it is the dispatcher's. */
    REFLECTED_METHOD(Meaning.ROAD),

    /** {@code Lookup.unreflect(Method)}: for redirected methods the dispatcher's is looked at. */
    UNREFLECTED_METHOD(Meaning.ROAD),

    /** The first argument is the class file of a hidden class, which transformers never see. */
    HIDDEN_CLASS(Meaning.ROAD),

    /** In the constructor of platform threads: whether a group was named, and at the end that one was made. */
    PLATFORM_THREAD_MADE(Use.OF_THREADS),

    /** At the end of the constructor of virtual threads. */
    VIRTUAL_THREAD_MADE(Use.OF_THREADS),

    /** At the end of a pool's constructor: the pool remembers where it was made. */
    POOL_MADE(Use.POOL_HOME),

    /** At the end of the constructor of a pool that belongs to the whole JVM. */
    JVM_POOL_MADE(Use.POOL_HOME),

    /** At the end of the class initialiser that makes {@code CompletableFuture}'s delayer. */
    JVM_DELAYER_MADE(Use.POOL_HOME),

    /** At the end of the constructor of a worker, or where its thread-locals were wiped. */
    POOL_WORKER_MADE(Use.POOL_HOME),

    /** After the call that wipes the thread-locals of a worker. */
    POOL_WORKER_WIPED(Use.POOL_HOME),

    /** On entry of {@code fork}: the task remembers where it was forked. */
    TASK_FORKED(Use.TASK_HOME),

    /** On entry of a pool's method whose last argument is a task: the task remembers where it is to run. */
    TASK_SUBMITTED(Use.TASK_HOME),

    /** A scheduled task that does not run again: it forgets where it was to run. */
    TASK_OVER(Use.TASK_HOME),

    /** A task that was handed to others and is in its owner's hands again: it forgets where it was to run. */
    TASK_TAKEN_BACK(Use.TASK_HOME),

    /** The call of {@code exec()}: made where the task is to run. */
    TASK_EXECUTED(Use.TASK_HOME),

    /** The same where there are tasks that run again and again, and keep their home. */
    TASK_EXECUTED_AGAIN(Use.TASK_HOME),

    /** The constructor of {@code CompletableFuture}'s dependents: those that are async remember who made them. */
    DEPENDENT_MADE(Use.TASK_HOME),

    /** The first argument is what the delayer is to run: it is run where it was handed in. */
    DELAYED(Use.OF_THREADS),

    /** On entry of {@code start}. */
    PLATFORM_THREAD_STARTING(Use.OF_THREADS);

    /** What a rule is part of, each with what those before it use. */
    private enum Use {
        ANY_NAMESPACE,
        OF_THREADS,
        POOL_HOME,
        TASK_HOME
    }

    private final Meaning meaning;
    private final Use use;

    Rule() {
        this(Meaning.INTERNAL);
    }

    Rule(Meaning meaning) {
        this.meaning = meaning;
        this.use = Use.ANY_NAMESPACE;
    }

    Rule(Use use) {
        this.meaning = Meaning.INTERNAL;
        this.use = use;
    }

    /** What it means to a caller of the method. */
    Meaning meaning() {
        return meaning;
    }

    /** Whether this matters only once threads are in different namespaces. */
    boolean isOfThreads() {
        return use != Use.ANY_NAMESPACE;
    }

    /** Whether this uses the field that pools get. */
    boolean usesPoolHome() {
        return use == Use.POOL_HOME || usesTaskHome();
    }

    /** Whether this uses the field that tasks get. */
    boolean usesTaskHome() {
        return use == Use.TASK_HOME;
    }
}
