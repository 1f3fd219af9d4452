package dev.timens.it.kernel;

/** Says its process and its monotonic clock for each line of input. */
public final class WaitForInput {
    private WaitForInput() {}

    public static void main(String[] arguments) throws Exception {
        do {
            System.out.println(ProcessHandle.current().pid() + " " + System.nanoTime());
        } while (System.in.read() >= 0);
    }
}
