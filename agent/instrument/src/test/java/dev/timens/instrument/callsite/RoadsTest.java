package dev.timens.instrument.callsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.constant.MethodHandleDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class RoadsTest {
    @Test
    void whoCanLookUpAHandleOrAMethodIsSeen() throws IOException {
        assertThat(Roads.areOpenTo(classFile(Finds.class))).isTrue();
        assertThat(Roads.areOpenTo(classFile(Reflects.class))).isTrue();
        assertThat(Roads.areOpenTo(classFile(Invokes.class))).isTrue();
        assertThat(Roads.areOpenTo(classFile(Defines.class))).isTrue();
        assertThat(Roads.areOpenTo(classFile(Resolves.class))).isTrue();
    }

    @Test
    void whoCannotIsNot() throws IOException {
        assertThat(Roads.areOpenTo(classFile(Prints.class))).isFalse();
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        try (InputStream in = type.getResourceAsStream(name + ".class")) {
            return in.readAllBytes();
        }
    }

    static final class Finds {
        MethodHandle of(MethodHandles.Lookup lookup) throws ReflectiveOperationException {
            return lookup.findStatic(System.class, "nanoTime", MethodType.methodType(long.class));
        }
    }

    static final class Reflects {
        Object of(Class<?> type) throws ReflectiveOperationException {
            return type.getMethod("nanoTime");
        }
    }

    static final class Invokes {
        Object of(Method method) throws ReflectiveOperationException {
            return method.invoke(null);
        }
    }

    static final class Defines {
        Object of(MethodHandles.Lookup lookup, byte[] bytes) throws IllegalAccessException {
            return lookup.defineHiddenClass(bytes, true);
        }
    }

    static final class Resolves {
        Object of(MethodHandleDesc handle, MethodHandles.Lookup lookup) throws ReflectiveOperationException {
            return handle.resolveConstantDesc(lookup);
        }
    }

    static final class Prints {
        void nothing() {
            System.out.println(System.nanoTime());
        }
    }
}
