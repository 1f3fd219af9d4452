package dev.timens.it.pools;

import dev.timens.it.cells.Home;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A worker that has its thread-locals wiped after each task, or before it waits for more, and reads a clock when it ends. Its class is generated:
 * JDK 17, for which the tests are compiled, has no such workers.
 */
public final class WipedWorkers {
    private static final String WORKER = Type.getInternalName(ForkJoinWorkerThread.class);
    private static final CountDownLatch ENDED = new CountDownLatch(1);
    private static volatile long seen;

    private WipedWorkers() {}

    public static void main(String[] args) throws Exception {
        Class<?> type = MethodHandles.lookup().defineClass(worker());
        Home home = Home.made("A", Duration.ofDays(10));
        ForkJoinPool pool = home.namespace()
                .call(() -> new ForkJoinPool(
                        1,
                        of -> {
                            try {
                                return (ForkJoinWorkerThread)
                                        type.getConstructor(ForkJoinPool.class).newInstance(of);
                            } catch (ReflectiveOperationException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        null,
                        false));
        awaitWaiting(pool.submit(Thread::currentThread).get());
        pool.shutdown();
        ENDED.await();
        System.out.println(TimeUnit.NANOSECONDS.toHours(seen - System.nanoTime()) + " hours ahead");
    }

    /** One that is told to end before it waits is not wiped, from JDK 22 on. */
    private static void awaitWaiting(Thread worker) throws InterruptedException {
        while (!Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(worker.getState())) {
            Thread.sleep(1);
        }
    }

    /** Called by the worker. */
    public static void ends() {
        seen = System.nanoTime();
        ENDED.countDown();
    }

    private static byte[] worker() {
        String self = Type.getInternalName(WipedWorkers.class);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, self + "Worker", null, WORKER, null);
        MethodVisitor made =
                writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "(Ljava/util/concurrent/ForkJoinPool;)V", null, null);
        made.visitCode();
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitInsn(Opcodes.ACONST_NULL);
        made.visitVarInsn(Opcodes.ALOAD, 1);
        made.visitInsn(Opcodes.ICONST_0);
        String preserving = "(Ljava/lang/ThreadGroup;Ljava/util/concurrent/ForkJoinPool;Z)V";
        made.visitMethodInsn(Opcodes.INVOKESPECIAL, WORKER, "<init>", preserving, false);
        made.visitInsn(Opcodes.RETURN);
        made.visitMaxs(0, 0);
        made.visitEnd();
        MethodVisitor ended =
                writer.visitMethod(Opcodes.ACC_PROTECTED, "onTermination", "(Ljava/lang/Throwable;)V", null, null);
        ended.visitCode();
        ended.visitMethodInsn(Opcodes.INVOKESTATIC, self, "ends", "()V", false);
        ended.visitInsn(Opcodes.RETURN);
        ended.visitMaxs(0, 0);
        ended.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
