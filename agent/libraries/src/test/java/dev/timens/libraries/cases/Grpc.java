package dev.timens.libraries.cases;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Deadline;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Deadlines of gRPC: of a call that is never answered, and handed from thread to thread. */
final class Grpc {
    private static final MethodDescriptor<String, String> NEVER = MethodDescriptor.<String, String>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName("test/never")
            .setRequestMarshaller(new Empty())
            .setResponseMarshaller(new Empty())
            .build();

    private Grpc() {}

    static List<Library> all() {
        return List.of(
                Library.onOthersThread("grpc-call", Grpc::call),
                Library.onOthersThread("grpc-deadline", () -> Grpc::handedOver));
    }

    private static Delay call() throws IOException {
        InProcessServerBuilder.forName("never")
                .addService(ServerServiceDefinition.builder("test")
                        .addMethod(NEVER, (call, headers) -> new ServerCall.Listener<>() {})
                        .build())
                .build()
                .start();
        return (millis, task) -> {
            // A channel for each: the first call of a channel goes from the caller's thread to another.
            ManagedChannel channel = InProcessChannelBuilder.forName("never").build();
            ClientCall<String, String> call =
                    channel.newCall(NEVER, CallOptions.DEFAULT.withDeadlineAfter(millis, TimeUnit.MILLISECONDS));
            call.start(
                    new ClientCall.Listener<>() {
                        @Override
                        public void onClose(Status status, Metadata trailers) {
                            if (status.getCode() == Status.Code.DEADLINE_EXCEEDED) {
                                task.run();
                            }
                            channel.shutdownNow();
                        }
                    },
                    new Metadata());
            call.sendMessage("");
            call.halfClose();
            call.request(1);
        };
    }

    /** The thread that waits for the deadline was made by nobody in a namespace. */
    private static void handedOver(long millis, Runnable task) throws Exception {
        Deadline deadline = Deadline.after(millis, TimeUnit.MILLISECONDS);
        Outside.run(() -> {
            while (!deadline.isExpired()) {
                Thread.sleep(10);
            }
            task.run();
        });
    }

    private static final class Empty implements MethodDescriptor.Marshaller<String> {
        @Override
        public InputStream stream(String value) {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public String parse(InputStream stream) {
            return "";
        }
    }
}
