package dev.timens.it.kernel;

import dev.timens.kernel.KernelCalls;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Puts a command in its place, under a seccomp filter that answers a system call with an error. Arguments: the
 * call, the error, the command's file, its arguments.
 */
public final class UnderFilter {
    private static final int PR_SET_SECCOMP = 22;
    private static final int SECCOMP_MODE_FILTER = 2;
    private static final int LOAD_WORD = 0x20; // BPF_LD | BPF_W | BPF_ABS; at 0 is the call's number
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int ERROR = 0x00050000;
    private static final int INSTRUCTION_BYTES = 8;
    private static final int HEADER_BYTES = 16;

    private UnderFilter() {}

    public static void main(String[] arguments) throws Exception {
        long[] filter = {
            instruction(LOAD_WORD, 0, 0, 0),
            instruction(JUMP_IF_EQUAL, 0, 1, number(arguments[0])),
            instruction(RETURN, 0, 0, ERROR | Integer.parseInt(arguments[1])),
            instruction(RETURN, 0, 0, ALLOW)
        };
        int result = KernelCalls.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, inMemory(filter), 0, 0);
        if (result == 0) {
            String command = String.join("\0", List.of(arguments).subList(2, arguments.length)) + "\0";
            byte[] environment = ("JAVA_HOME=" + System.getProperty("java.home") + "\0PATH=/usr/bin:/bin\0")
                    .getBytes(StandardCharsets.UTF_8);
            result = KernelCalls.exec(
                    (arguments[2] + "\0").getBytes(StandardCharsets.UTF_8),
                    command.getBytes(StandardCharsets.UTF_8),
                    environment,
                    0);
        }
        System.out.println("no filter: " + result);
    }

    private static int number(String call) {
        boolean amd64 = System.getProperty("os.arch").equals("amd64");
        return switch (call) {
            case "unshare" -> amd64 ? 272 : 97;
            case "setns" -> amd64 ? 308 : 268;
            case "memfd_create" -> amd64 ? 319 : 279;
            default -> throw new IllegalArgumentException(call);
        };
    }

    private static long instruction(int code, int jumpTrue, int jumpFalse, int operand) {
        return code | (long) jumpTrue << 16 | (long) jumpFalse << 24 | (long) operand << 32;
    }

    /** A {@code struct sock_fprog}: the count, and the address of the instructions. By reflection: javac warns of it. */
    private static long inMemory(long[] filter) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        Method put = type.getMethod("putLong", long.class, long.class);
        long size = HEADER_BYTES + (long) INSTRUCTION_BYTES * filter.length;
        long program = (long) type.getMethod("allocateMemory", long.class).invoke(unsafe, size);
        put.invoke(unsafe, program, filter.length);
        put.invoke(unsafe, program + HEADER_BYTES / 2, program + HEADER_BYTES);
        for (int i = 0; i < filter.length; i++) {
            put.invoke(unsafe, program + HEADER_BYTES + (long) INSTRUCTION_BYTES * i, filter[i]);
        }
        return program;
    }
}
