package dev.timens.libraries.cases;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import reactor.netty.resources.ConnectionProvider;

/** HTTP clients that wait for an answer, and that let go of connections: the JDK's on HTTP/2, Netty, Reactor Netty. */
final class HttpClients {
    /** Far more than a machine needs that stands still between them; a pool whose clocks disagree never gives one twice. */
    private static final int GETS = 50;

    private HttpClients() {}

    static List<Library> all() {
        return List.of(
                Library.onOthersThread("jdk-http-two", HttpClients::jdk),
                Library.timer("netty-http-read-timeout", HttpClients::netty),
                Library.onOthersThread("reactor-netty-response-timeout", HttpClients::reactor),
                Library.evicting("reactor-netty-idle", HttpClients::reactorIdle));
    }

    /** A request of its own, which makes it HTTP/2, and then one that times out. */
    private static Delay jdk() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        return (millis, task) -> {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(uri("/")).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.version() != HttpClient.Version.HTTP_2) {
                throw new IllegalStateException("was " + answer.version());
            }
            HttpRequest silent = HttpRequest.newBuilder(uri("/silent"))
                    // JDK 17 counts in whole milliseconds.
                    .timeout(Duration.ofMillis(millis + 1))
                    .build();
            try {
                client.send(silent, HttpResponse.BodyHandlers.ofString());
            } catch (HttpTimeoutException e) {
                task.run();
            }
        };
    }

    private static Delay netty() {
        MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        return (millis, task) -> {
            Bootstrap bootstrap = new Bootstrap().group(group).channel(NioSocketChannel.class);
            bootstrap.handler(new ChannelInitializer<>() {
                @Override
                protected void initChannel(Channel channel) {
                    channel.pipeline()
                            .addLast(
                                    new HttpClientCodec(),
                                    new ReadTimeoutHandler(millis, TimeUnit.MILLISECONDS),
                                    new Timed(task));
                }
            });
            Channel channel =
                    bootstrap.connect("127.0.0.1", HttpServers.port()).sync().channel();
            channel.writeAndFlush(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/silent"));
        };
    }

    private static final class Timed extends ChannelInboundHandlerAdapter {
        private final Runnable task;

        Timed(Runnable task) {
            this.task = task;
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (cause instanceof ReadTimeoutException) {
                task.run();
            }
            context.close();
        }
    }

    private static Delay reactor() {
        URI silent = uri("/silent");
        ConnectionProvider connections = ConnectionProvider.create("timeouts", 10);
        return (millis, task) -> reactor.netty.http.client.HttpClient.create(connections)
                .responseTimeout(Duration.ofMillis(millis))
                .get()
                .uri(silent)
                .response()
                .subscribe(answer -> {}, failure -> {
                    if (failure instanceof io.netty.handler.timeout.ReadTimeoutException) {
                        task.run();
                    }
                });
    }

    /** What was used a moment ago is used again; what was idle for long is closed in the background. */
    private static Delay reactorIdle() {
        ConnectionProvider connections = ConnectionProvider.builder("idle")
                .maxIdleTime(Duration.ofSeconds(2))
                .evictInBackground(Duration.ofMillis(100))
                .build();
        Set<Channel> used = ConcurrentHashMap.newKeySet();
        reactor.netty.http.client.HttpClient client = reactor.netty.http.client.HttpClient.create(connections)
                .doOnConnected(connection -> used.add(connection.channel()));
        return (millis, task) -> {
            used.clear();
            int before;
            int gets = 0;
            do {
                if (++gets > GETS) {
                    throw new IllegalStateException("a connection of its own for each of " + GETS + " requests");
                }
                before = used.size();
                get(client);
                Thread.sleep(100); // the answer is there a little before the connection is back in the pool
            } while (used.size() > before);
            for (Channel channel : used) {
                channel.closeFuture().await();
            }
            task.run();
        };
    }

    private static void get(reactor.netty.http.client.HttpClient client) {
        client.get().uri(uri("/")).responseContent().aggregate().asString().block();
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + HttpServers.port() + path);
    }
}
