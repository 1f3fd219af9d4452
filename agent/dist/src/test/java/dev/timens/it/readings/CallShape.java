package dev.timens.it.readings;

import dev.timens.it.readings.calls.Constants;
import dev.timens.it.readings.calls.DefaultMethods;
import dev.timens.it.readings.calls.DirectCalls;
import dev.timens.it.readings.calls.FoundHandles;
import dev.timens.it.readings.calls.HiddenCall;
import dev.timens.it.readings.calls.Lambdas;
import dev.timens.it.readings.calls.MethodReferences;
import dev.timens.it.readings.calls.Reflection;
import dev.timens.it.readings.calls.SerializedLambdas;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What the call of a clock looks like, and whose code it is in. */
public enum CallShape {
    DIRECT {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) {
            return DirectCalls.of(clock);
        }
    },
    LAMBDA {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) {
            return Lambdas.of(clock);
        }
    },
    METHOD_REFERENCE {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) {
            return MethodReferences.of(clock);
        }
    },
    DEFAULT_METHOD {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) {
            return DefaultMethods.of(clock);
        }
    },
    /** In a module of the boot layer. */
    NAMED_MODULE {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) {
            return foreign.namedModule(clock);
        }
    },
    /** In a module of a layer of the application's own. */
    MODULE_LAYER {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) {
            return foreign.moduleLayer(clock);
        }
    },
    /** In a loader whose parent is null: it sees the boot loader. */
    NO_PARENT {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) {
            return foreign.noParent(clock);
        }
    },
    /** In a loader that sees {@code java.*} and nothing else of what is outside it. */
    ONLY_JAVA {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) {
            return foreign.onlyJava(clock);
        }
    },
    FIND_STATIC {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) throws Exception {
            return FoundHandles.found(clock);
        }
    },
    UNREFLECT {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) throws Exception {
            return FoundHandles.unreflected(clock);
        }
    },
    REFLECTION {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) throws Exception {
            return Reflection.cold(clock);
        }
    },
    /** After 100,000 calls. */
    REFLECTION_HOT {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) throws Exception {
            return Reflection.hot(clock);
        }
    },
    HIDDEN_CLASS {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) throws Exception {
            return HiddenCall.plain(clock);
        }
    },
    HIDDEN_CLASS_WITH_DATA {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) throws Exception {
            return HiddenCall.withClassData(clock);
        }
    },
    /** A method handle in the constant pool. */
    HANDLE_CONSTANT {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) throws Exception {
            return Constants.handle(clock);
        }
    },
    /** A dynamic constant that its bootstrap method makes of a method handle. */
    DYNAMIC_CONSTANT {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) throws Exception {
            return Constants.dynamic(clock);
        }
    },
    SERIALIZED_LAMBDA {
        @Override
        LongSupplier of(UserClock clock, ForeignLoaders foreign) throws Exception {
            return SerializedLambdas.of(clock);
        }
    };

    /** The reader of a clock by this kind of call. */
    abstract LongSupplier of(UserClock clock, ForeignLoaders foreign) throws Exception;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
