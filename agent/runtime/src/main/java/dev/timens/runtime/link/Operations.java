package dev.timens.runtime.link;

import dev.timens.kernel.Clocks;
import dev.timens.runtime.namespace.InitialNamespace;
import dev.timens.runtime.namespace.Namespace;
import dev.timens.runtime.report.AgentVersion;
import dev.timens.runtime.saved.SavedClocks;
import dev.timens.runtime.timekeeping.ClockId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;

/**
 * The map that {@code dev.timens.AgentLink}, in any copy of the public API, takes its operations
 * from. Nested classes instead of lambdas: the boot loader's code uses no invokedynamic.
 */
public final class Operations {
    /** As in {@code dev.timens.AgentLink}: raised whenever an operation changes its meaning or types. */
    private static final Integer PROTOCOL = 1;

    private static final Map<String, Object> ALL = collect();

    private Operations() {}

    /** The operations by name, "protocol" and "version" beside them. */
    public static Map<String, Object> all() {
        return ALL;
    }

    private static Map<String, Object> collect() {
        Map<String, Object> all = new HashMap<>();
        all.put("protocol", PROTOCOL);
        all.put("version", AgentVersion.VERSION);
        all.put("current", new Current());
        all.put("host", new Host());
        all.put("initial", new Initial());
        all.put("create", new Create());
        all.put("name", new Name());
        all.put("offset", new Offset());
        all.put("now", new Now());
        all.put("enter", new Enter());
        all.put("captured", new Captured());
        all.put("carry", new Carry());
        all.put("restore", new Restore());
        all.put("bind", new Bind());
        all.put("newThreadGroup", new NewThreadGroup());
        all.put("save", new Save());
        all.put("hostClock", new HostClock());
        all.put("hostClockResolution", new HostClockResolution());
        all.put("ptpClock", new PtpClock());
        all.put("ptpClockResolution", new PtpClockResolution());
        return Map.copyOf(all);
    }

    private static final class Current implements Supplier<Object> {
        @Override
        public Object get() {
            return Namespaces.current();
        }
    }

    private static final class Host implements Supplier<Object> {
        @Override
        public Object get() {
            return Namespace.HOST;
        }
    }

    private static final class Initial implements Supplier<Object> {
        @Override
        public Object get() {
            return InitialNamespace.get();
        }
    }

    private static final class Create implements Function<Object[], Object> {
        @Override
        public Object apply(Object[] nameParentOffsets) {
            return Namespaces.create(
                    (String) nameParentOffsets[0], (Namespace) nameParentOffsets[1], (Map<?, ?>) nameParentOffsets[2]);
        }
    }

    private static final class Name implements Function<Object, String> {
        @Override
        public String apply(Object namespace) {
            return ((Namespace) namespace).name();
        }
    }

    private static final class Offset implements BiFunction<Object, String, Duration> {
        @Override
        public Duration apply(Object namespace, String clock) {
            return ((Namespace) namespace).timekeeping().offset(ClockId.valueOf(clock));
        }
    }

    private static final class Now implements ToLongBiFunction<Object, String> {
        @Override
        public long applyAsLong(Object namespace, String clock) {
            return Namespaces.now((Namespace) namespace, ClockId.valueOf(clock));
        }
    }

    private static final class Enter implements Function<Object, Runnable> {
        @Override
        public Runnable apply(Object namespace) {
            return Namespaces.enter((Namespace) namespace);
        }
    }

    private static final class Captured implements Supplier<Object> {
        @Override
        public Object get() {
            return Namespaces.captured();
        }
    }

    private static final class Carry implements Consumer<Object> {
        @Override
        public void accept(Object namespace) {
            Namespaces.carry((Namespace) namespace);
        }
    }

    private static final class Restore implements Consumer<Object> {
        @Override
        public void accept(Object previous) {
            Namespaces.restore((Namespace) previous);
        }
    }

    private static final class Bind implements BiConsumer<Object, ThreadGroup> {
        @Override
        public void accept(Object namespace, ThreadGroup group) {
            Namespaces.bind((Namespace) namespace, group);
        }
    }

    private static final class NewThreadGroup implements BiFunction<Object, String, ThreadGroup> {
        @Override
        public ThreadGroup apply(Object namespace, String name) {
            return Namespaces.newThreadGroup((Namespace) namespace, name);
        }
    }

    private static final class Save implements BiConsumer<Object, Path> {
        @Override
        public void accept(Object namespace, Path file) {
            try {
                SavedClocks.save((Namespace) namespace, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class HostClock implements IntToLongFunction {
        @Override
        public long applyAsLong(int clock) {
            return Clocks.read(clock);
        }
    }

    private static final class HostClockResolution implements IntToLongFunction {
        @Override
        public long applyAsLong(int clock) {
            return Clocks.resolution(clock);
        }
    }

    private static final class PtpClock implements IntToLongFunction {
        @Override
        public long applyAsLong(int device) {
            return Clocks.readPtp(device);
        }
    }

    private static final class PtpClockResolution implements IntToLongFunction {
        @Override
        public long applyAsLong(int device) {
            return Clocks.resolutionPtp(device);
        }
    }
}
