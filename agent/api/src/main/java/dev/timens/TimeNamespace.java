package dev.timens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A set of clocks that threads can live in: each clock is the host's plus an offset of its own.
 *
 * <p>A thread is in the innermost namespace it {@linkplain #enter() entered}; else in the one it was
 * placed in when it was made: its creator's, or that of its {@linkplain #bind(ThreadGroup) bound}
 * thread group. Threads that were never placed are in the {@linkplain #initial() initial} namespace.
 * Every clock a thread reads, and every absolute time it hands to a timer, is that namespace's.
 * Relative waits take as long as they do outside.
 *
 * <p>A namespace is immutable: no timer can outlive the offset it was computed with. The vocabulary
 * and the rules are those of {@code time_namespaces(7)}; {@code docs/semantics.md} states them.
 *
 * <p>All methods that make or look up a namespace need the agent; without it they throw {@link
 * IllegalStateException} with the line to add. An agent that is attached later is seen from then on.
 * Instances may be shared between threads.
 */
public final class TimeNamespace {
    final Object handle;

    TimeNamespace(Object handle) {
        this.handle = handle;
    }

    /**
     * Starts the description of a new namespace, a child of the initial one.
     *
     * @param name what messages call it; need not be unique, must not be blank or hold control characters
     * @throws IllegalStateException if the agent is not attached
     */
    public static Builder builder(String name) {
        if (Objects.requireNonNull(name, "The name of a time namespace is null.")
                .isBlank()) {
            throw new IllegalArgumentException("A time namespace needs a name that is not blank.");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The name of a time namespace stands in messages of one line; leave out its control characters.");
        }
        AgentLink.require();
        return new Builder(name);
    }

    /**
     * The namespace the calling thread is in.
     *
     * @throws IllegalStateException if the agent is not attached
     */
    public static TimeNamespace current() {
        return new TimeNamespace(AgentLink.require().current.get());
    }

    /**
     * The host's own clocks: no offset at all, whatever the agent's options say.
     *
     * @throws IllegalStateException if the agent is not attached
     */
    public static TimeNamespace host() {
        return new TimeNamespace(AgentLink.require().host.get());
    }

    /**
     * What the agent's options define for every thread that is nowhere else; the same as {@link
     * #host()} if they define nothing.
     *
     * @throws IllegalStateException if the agent is not attached
     */
    public static TimeNamespace initial() {
        return new TimeNamespace(AgentLink.require().initial.get());
    }

    /** The name given to {@link #builder(String)}. */
    public String name() {
        return AgentLink.require().name.apply(handle);
    }

    /**
     * How far a clock of this namespace is ahead of the host's (negative: behind it), parents included.
     */
    public Duration offset(ClockId clock) {
        return AgentLink.require().offset.apply(handle, clock.name());
    }

    /**
     * Reads a clock of this namespace, whichever namespace the caller is in.
     *
     * <p>No method of the JDK reads {@link ClockId#BOOTTIME} and {@link ClockId#TAI}: for these the agent loads
     * its native library.
     *
     * @return nanoseconds: since the epoch for {@link ClockId#REALTIME} (in steps of what {@link
     *     Clock#instant()} resolves) and {@link ClockId#TAI}, since an arbitrary origin for {@link
     *     ClockId#MONOTONIC}, as {@link System#nanoTime()} has it, since the machine started for {@link
     *     ClockId#BOOTTIME}
     * @throws UnsupportedOperationException for {@link ClockId#BOOTTIME} and {@link ClockId#TAI} if the native
     *     library is left out or cannot be loaded; the message says why and what to do
     */
    public long now(ClockId clock) {
        return AgentLink.require().now.applyAsLong(handle, clock.name());
    }

    /** The wall clock of this namespace as a {@link Clock} in UTC, whichever thread reads it. */
    public Clock clock() {
        return new NamespaceClock(this, ZoneOffset.UTC);
    }

    /**
     * Saves the readings of this namespace's clocks, so that they go on from there in another JVM, on this host or
     * on another: the agent's option {@code restore=<file>} does that for {@link ClockId#MONOTONIC} and {@link
     * ClockId#BOOTTIME}, never backwards. Readings that are taken after this may show more than is saved.
     *
     * <p>The file is text of a few lines. It is written beside its place and renamed when it is on the disk: after a
     * failure what was there before is there still.
     *
     * @throws IOException if the file cannot be written; one sentence
     * @throws UnsupportedOperationException if this is not Linux, or the JVM's nanoTime is not {@code
     *     CLOCK_MONOTONIC}
     */
    public void save(Path file) throws IOException {
        try {
            AgentLink.require().save.accept(handle, given(file, "file"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Puts the calling thread into this namespace until the scope is closed. Threads that it makes in
     * the meantime begin in this namespace too.
     *
     * <pre>{@code
     * try (TimeNamespace.Scope scope = nextMonth.enter()) {
     *     Instant.now();
     * }
     * }</pre>
     *
     * @throws IllegalStateException if the clock calls of the running JVM could not be switched to
     *     namespaces; nothing has changed then
     */
    public Scope enter() {
        return new Scope(this, AgentLink.require().enter.apply(handle));
    }

    /** Runs a task on the calling thread, in this namespace. */
    @SuppressWarnings("try") // the scope is there to be closed
    public void run(Runnable task) {
        given(task, "task");
        try (Scope scope = enter()) {
            task.run();
        }
    }

    /**
     * Calls a task on the calling thread, in this namespace.
     *
     * @throws Exception what the task throws
     */
    @SuppressWarnings("try") // the scope is there to be closed
    public <T> T call(Callable<T> task) throws Exception {
        given(task, "task");
        try (Scope scope = enter()) {
            return task.call();
        }
    }

    /** A task that runs in this namespace on whatever thread runs it. */
    public Runnable wrap(Runnable task) {
        given(task, "task");
        return () -> run(task);
    }

    /** A task that is called in this namespace on whatever thread calls it. */
    public <T> Callable<T> wrap(Callable<T> task) {
        given(task, "task");
        return () -> call(task);
    }

    /** An executor that hands each task, wrapped into this namespace, to the given one. */
    public Executor executor(Executor delegate) {
        given(delegate, "executor");
        return task -> delegate.execute(wrap(task));
    }

    /**
     * The same for an executor service: what is submitted and invoked runs in this namespace; everything
     * else, such as shutting down, is done by the given one. So {@code
     * CompletableFuture.supplyAsync(supplier, ns.executor(pool))} hands over what is not a {@link Runnable}.
     */
    public ExecutorService executor(ExecutorService delegate) {
        return new NamespaceExecutorService(this, given(delegate, "executor"));
    }

    /** The same for a scheduled one. Delays are relative: they take as long in every namespace. */
    public ScheduledExecutorService executor(ScheduledExecutorService delegate) {
        return new NamespaceScheduledExecutorService(this, given(delegate, "executor"));
    }

    /**
     * Places every thread that is made in the given group, or in a group below it that is not bound
     * itself, in this namespace, unless its creator is in the same bound group already: then it follows
     * its creator. A group that is bound once stays bound. The binding does not keep the group alive.
     *
     * @throws IllegalStateException if threads of the group already run, if it is bound to another
     *     namespace, or if it is destroyed; the message names them
     * @throws IllegalArgumentException if the group is one of the JVM's own
     */
    public void bind(ThreadGroup group) {
        AgentLink.require().bind.accept(handle, given(group, "thread group"));
    }

    /**
     * A new thread group below the calling thread's, bound to this namespace. It is a daemon group, so
     * that nothing is left of it once it is no longer used: up to JDK 18, as {@link
     * ThreadGroup#setDaemon(boolean)} says, it is destroyed when its last thread has ended and takes no
     * thread after that.
     */
    public ThreadGroup newThreadGroup(String name) {
        return AgentLink.require().newThreadGroup.apply(handle, given(name, "name of the thread group"));
    }

    private <T> T given(T argument, String what) {
        if (argument == null) {
            throw new NullPointerException("The " + what + " for time namespace '" + name() + "' is null.");
        }
        return argument;
    }

    /** Whether both stand for the same namespace. Objects of two copies of this API are never equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TimeNamespace && ((TimeNamespace) other).handle == handle;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(handle);
    }

    /** The name and the offsets that are not zero, as in {@code next-month[realtime=+30d]}. */
    @Override
    public String toString() {
        return handle.toString();
    }

    /** Describes a namespace that is to be made. Not for use by several threads at once. */
    public static final class Builder {
        private final String name;
        private final Map<ClockId, Object> offsets = new EnumMap<>(ClockId.class);
        private TimeNamespace parent;

        private Builder(String name) {
            this.name = name;
        }

        /** The namespace whose offsets hold for the clocks that are not set here; else the initial one. */
        public Builder parent(TimeNamespace parent) {
            this.parent = Objects.requireNonNull(parent, "parent");
            return this;
        }

        /**
         * Sets a clock, relative to the host's and in place of the parent's offset.
         *
         * @param offset whole milliseconds for {@link ClockId#REALTIME}
         */
        public Builder offset(ClockId clock, Duration offset) {
            offsets.put(Objects.requireNonNull(clock, "clock"), Objects.requireNonNull(offset, "offset"));
            return this;
        }

        /**
         * Sets a clock by the text that the agent's options take: {@code +1h30m}, {@code -250ms}, {@code
         * +30d}, {@code PT1H}; for {@link ClockId#REALTIME} also an instant, {@code
         * @2030-01-01T00:00:00Z}, that the clock shows when the namespace is made, or another clock of the
         * host's, {@code tai}, {@code aux0} to {@code aux7} or {@code /dev/ptp0}, that it shows then. The offset is
         * taken once: the clock does not follow the other's rate.
         */
        public Builder offset(ClockId clock, String offset) {
            offsets.put(Objects.requireNonNull(clock, "clock"), Objects.requireNonNull(offset, "offset"));
            return this;
        }

        /**
         * Makes the namespace. The first one switches the clock calls of the running JVM from the host's
         * clocks to a look-up per thread.
         *
         * @throws IllegalArgumentException if an offset cannot be read, has a fraction of a millisecond
         *     (realtime), or takes its clock out of range; the message names the clock and the limit
         * @throws IllegalStateException if the switch fails; nothing has changed then
         */
        public TimeNamespace create() {
            Map<String, Object> byName = new HashMap<>();
            offsets.forEach((clock, offset) -> byName.put(clock.name(), offset));
            Object parentHandle = parent == null ? null : parent.handle;
            return new TimeNamespace(AgentLink.require().create.apply(new Object[] {name, parentHandle, byName}));
        }
    }

    /**
     * The time that the calling thread spends in a namespace. Made by {@link TimeNamespace#enter()} and
     * closed on the same thread, in the reverse order of entering; closing it again does nothing.
     */
    public static final class Scope implements AutoCloseable {
        private final TimeNamespace namespace;
        private final Runnable leave;

        private Scope(TimeNamespace namespace, Runnable leave) {
            this.namespace = namespace;
            this.leave = leave;
        }

        /** The namespace that was entered. */
        public TimeNamespace namespace() {
            return namespace;
        }

        /**
         * Puts the thread back where it was.
         *
         * @throws IllegalStateException if another thread calls it (nothing changes then), or if scopes
         *     entered later are still open (they have ended with this one then)
         */
        @Override
        public void close() {
            leave.run();
        }
    }
}
