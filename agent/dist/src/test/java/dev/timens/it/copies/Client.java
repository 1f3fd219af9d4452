package dev.timens.it.copies;

import dev.timens.ClockId;
import dev.timens.TimeNamespace;
import java.util.function.BiFunction;

/**
 * Uses the copy of the API that its own loader finds, and is used through JDK types only.
 *
 * <p>{@code create} with a monotonic offset makes a namespace, named after the loader, {@code run} runs
 * a task in it, {@code current} and {@code clock} tell where the thread is and what it reads.
 */
public final class Client implements BiFunction<String, Object, Object> {
    private TimeNamespace own;

    @Override
    public Object apply(String operation, Object argument) {
        switch (operation) {
            case "create":
                own = TimeNamespace.builder(Client.class.getClassLoader().getName())
                        .offset(ClockId.MONOTONIC, (String) argument)
                        .create();
                return own;
            case "run":
                own.run((Runnable) argument);
                return null;
            case "current":
                return TimeNamespace.current();
            case "is own":
                boolean equal = TimeNamespace.current().equals(own);
                return equal && TimeNamespace.current().hashCode() == own.hashCode();
            case "clock":
                return System.nanoTime();
            case "copy":
                return TimeNamespace.class;
            default:
                throw new IllegalArgumentException(operation);
        }
    }
}
