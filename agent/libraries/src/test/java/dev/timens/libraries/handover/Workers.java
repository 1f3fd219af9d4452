package dev.timens.libraries.handover;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** Pools of one thread each, platform or virtual; the latter by reflection, as the tests are compiled for JDK 17. */
enum Workers {
    PLATFORM {
        @Override
        ThreadFactory factory() {
            return Executors.defaultThreadFactory();
        }
    },

    VIRTUAL {
        @Override
        ThreadFactory factory() {
            try {
                Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
                return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                        .getMethod("factory")
                        .invoke(builder);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("This JDK has no virtual threads.", e);
            }
        }
    };

    abstract ThreadFactory factory();

    static List<Workers> available() {
        return Runtime.version().feature() >= 21 ? List.of(values()) : List.of(PLATFORM);
    }

    /** A pool that lives in a place. */
    ScheduledExecutorService in(Places place) throws Exception {
        return place.call(() -> Executors.newScheduledThreadPool(1, factory()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
