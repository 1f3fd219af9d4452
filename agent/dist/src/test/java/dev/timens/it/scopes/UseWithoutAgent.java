package dev.timens.it.scopes;

import dev.timens.TimeNamespace;
import java.util.concurrent.Callable;

/** Uses the API in a JVM without the agent: a line for each call, with what was said. */
public final class UseWithoutAgent {
    private UseWithoutAgent() {}

    public static void main(String[] arguments) {
        print("builder", () -> TimeNamespace.builder("A"));
        print("current", TimeNamespace::current);
        print("host", TimeNamespace::host);
        print("initial", TimeNamespace::initial);
    }

    private static void print(String name, Callable<Object> call) {
        try {
            System.out.println(name + " gave " + call.call());
        } catch (Exception e) {
            System.out.println(name + " " + e);
        }
    }
}
