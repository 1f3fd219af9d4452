package dev.timens.libraries.cases;

import java.util.ArrayList;
import java.util.List;

/** All of them. */
final class Libraries {
    private Libraries() {}

    static List<Library> all() {
        List<Library> all = new ArrayList<>();
        all.addAll(Netty.all());
        all.addAll(ShadedNetty.all());
        all.addAll(Hikari.all());
        all.addAll(Reactive.all());
        all.addAll(Coroutines.all());
        all.addAll(Square.all());
        all.addAll(Apache.all());
        all.addAll(Grpc.all());
        all.addAll(Jetty.all());
        all.addAll(Pekko.all());
        all.addAll(XNio.all());
        all.addAll(VertX.all());
        all.addAll(HttpClients.all());
        return all;
    }
}
