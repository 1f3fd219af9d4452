package dev.timens.bench.startup.program;

/** The program. */
public final class HelloWorld {
    private HelloWorld() {}

    public static void main(String[] arguments) {
        System.out.println("Hello world");
    }
}
