package dev.timens.it.shared;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.management.MBeanServer;
import javax.management.MBeanServerConnection;
import javax.management.MBeanServerFactory;
import javax.management.Notification;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** The owner's connector server, to which the caller connects; an idle connection is closed. */
final class RemoteManagement {
    private RemoteManagement() {}

    /** What tells the caller. */
    public interface TellingMBean {}

    /** Tells. */
    public static final class Telling extends NotificationBroadcasterSupport implements TellingMBean {}

    static String connection(Where owner, Where caller) throws Exception {
        MBeanServer beans = MBeanServerFactory.newMBeanServer();
        ObjectName name = new ObjectName("timens:type=Telling");
        Telling telling = new Telling();
        beans.registerMBean(telling, name);
        JMXConnectorServer server = owner.call(() -> {
            JMXConnectorServer made = JMXConnectorServerFactory.newJMXConnectorServer(
                    new JMXServiceURL("service:jmx:rmi://"),
                    Map.of("jmx.remote.x.server.connection.timeout", Lifetime.SECONDS * 1000L),
                    beans);
            made.start();
            return made;
        });
        try {
            return Lifetime.used(() -> connection(server, owner, caller, name, telling));
        } finally {
            server.stop();
        }
    }

    private static String connection(
            JMXConnectorServer server, Where owner, Where caller, ObjectName name, Telling telling) throws Exception {
        // Without a period in which the client looks after the connection, which would keep it from being idle.
        JMXConnector client = caller.call(() -> JMXConnectorFactory.connect(
                server.getAddress(), Map.of("jmx.remote.x.client.connection.check.period", 0L)));
        MBeanServerConnection connection = client.getMBeanServerConnection();
        long begin = Lifetime.hostNanos();
        caller.call(connection::getMBeanCount);
        if (Lifetime.ENDS) {
            return Lifetime.endsInTime(begin, () -> server.getConnectionIds().length == 0);
        }
        CountDownLatch told = new CountDownLatch(2);
        caller.call(() -> {
            connection.addNotificationListener(name, (notification, handback) -> told.countDown(), null, null);
            return null;
        });
        owner.call(() -> tell(telling, 1));
        caller.call(() -> tell(telling, 2));
        told.await();
        client.close();
        return "told";
    }

    private static Void tell(Telling telling, int number) {
        telling.sendNotification(new Notification("t", telling, number));
        return null;
    }
}
