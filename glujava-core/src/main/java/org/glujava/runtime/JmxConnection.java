package org.glujava.runtime;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerProvider;
import javax.management.remote.JMXServiceURL;
import org.glujava.LogLevel;

/**
 * Registers the MBeans when a JMX client attaches. The JDK finds it by ServiceLoader when it makes a server for JMX
 * connections, and not before: a start loads no class of java.management. It never makes such a server itself.
 */
public final class JmxConnection implements JMXConnectorServerProvider {
    private static boolean begun;

    /** Called by ServiceLoader. */
    public JmxConnection() {}

    /** Begins to keep the MBeans up to date, and lets another provider make the server. */
    @Override
    public JMXConnectorServer newJMXConnectorServer(
            JMXServiceURL address, Map<String, ?> environment, MBeanServer server) throws IOException {
        // A server of a translator's own would be kept, and the translator with it.
        if (server == ManagementFactory.getPlatformMBeanServer()) {
            begin(server);
        }
        throw new MalformedURLException("GluJava makes no connections");
    }

    private static synchronized void begin(MBeanServer server) {
        if (!begun) {
            begun = true;
            Refreshing refreshing = new Refreshing(new ReportBeans(server, ReportSource.ofThisProcess()));
            refreshing.refresh(); // so that the client finds them at once
            Thread thread = new Thread(null, refreshing, "gj-jmx", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(JmxConnection.class.getClassLoader());
            thread.start();
        }
    }

    private record Refreshing(ReportBeans beans) implements Runnable {
        @Override
        public void run() {
            try {
                while (true) {
                    TimeUnit.SECONDS.sleep(1);
                    refresh();
                }
            } catch (InterruptedException e) {
                // Code that interrupts all threads wants them to end.
            }
        }

        /** The server may be made while the JVM starts, before it can call C. */
        void refresh() {
            if (!NativeMemory.isInUse()) {
                return;
            }
            try {
                beans.refresh();
            } catch (JMException | RuntimeException | Error e) {
                ProcessLog.log(LogLevel.WARNING, "the MBeans of GluJava are not up to date", e);
            }
        }
    }
}
