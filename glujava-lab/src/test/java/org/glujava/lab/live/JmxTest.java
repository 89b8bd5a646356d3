package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.glujava.lab.Await;
import org.glujava.lab.FuseMount;
import org.glujava.lab.Volfile;
import org.glujava.lab.Volume;
import org.glujava.lab.translators.Hiding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The MBeans of a process, for a client that attaches to it. */
@Live
class JmxTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern ADDRESS = Pattern.compile("service:jmx:rmi://\\S+");

    @ParameterizedTest
    @ValueSource(strings = {"jna", "direct"})
    void who_attaches_reads_values_that_change_with_fops(String bridge, LiveLab live) throws Exception {
        Path classes = live.lab().folder().resolve("classes");
        Volume volume =
                hiding(live, "hiding").with("bridge", bridge).with("jvm-options", "-Xlog:class+load:file=" + classes);
        FuseMount mount = live.mount("java", volume);
        assertThat(mount.mountPoint().resolve("hidden")).doesNotExist();
        assertThat(Files.readAllLines(classes)).noneMatch(line -> line.contains("javax.management.MBeanServer "));

        try (JMXConnector connector = attach(mount)) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            ObjectName translator = one(server, "type=Translator,volume=hiding");
            ObjectName lookup = one(server, "type=Fop,volume=hiding,fop=lookup");
            assertThat(server.getAttribute(one(server, "type=Process"), "bridge"))
                    .isEqualTo(bridge);
            assertThat(server.getAttribute(translator, "state")).isEqualTo("up");
            assertThat(server.getAttribute(translator, "translator")).isEqualTo("hiding");
            assertThat(server.getMBeanInfo(lookup).getAttributes()).isNotEmpty();
            long before = (Long) server.getAttribute(lookup, "entries");
            assertThat(before).isPositive();

            for (int i = 0; i < 10; i++) {
                assertThat(mount.mountPoint().resolve("hidden")).doesNotExist();
            }

            Await.until(SOON, "the lookups are counted", () -> entries(server, lookup) >= before + 10);
            CompositeData times = (CompositeData) server.getAttribute(lookup, "answer_ns");
            assertThat((Long) times.get("p50")).isPositive().isLessThanOrEqualTo((Long) times.get("p99"));
            assertThat((long[]) times.get("buckets")).isNotEmpty();
        }
        assertThat(mount.log().errors()).isEmpty();
    }

    @Test
    void a_volume_that_ends_or_begins_has_its_beans_changed(LiveLab live) throws Exception {
        try (ApiProgram program = ApiProgram.start(live)) {
            String pid = Long.toString(program.pid());
            assertThat(program.init(Volfile.stack(live.brick().client("client"), hiding(live, "first"))))
                    .isEqualTo("0");
            try (JMXConnector connector = attach(pid)) {
                MBeanServerConnection server = connector.getMBeanServerConnection();
                assertThat(names(server, "type=Translator,*")).hasSize(1);
                assertThat(program.tell("fini")).isEqualTo("0");
                Await.until(
                        SOON,
                        "the end of the beans",
                        () -> names(server, "volume=*,*").isEmpty());

                assertThat(program.init(Volfile.stack(live.brick().client("client"), hiding(live, "second"))))
                        .isEqualTo("0");
                Await.until(
                        SOON,
                        "new beans",
                        () -> names(server, "type=Translator,volume=second,*").size() == 1);
            }
        }
    }

    /** The JVM makes its server for connections before it can call C. */
    @Test
    void a_port_among_the_options_of_the_jvm_serves_them_too(LiveLab live) throws Exception {
        FuseMount mount = live.mount(
                "java",
                hiding(live, "hiding")
                        .with(
                                "jvm-options",
                                "-Dcom.sun.management.jmxremote.port=0 -Dcom.sun.management.jmxremote.host=127.0.0.1"
                                        + " -Dcom.sun.management.jmxremote.authenticate=false -Dcom.sun.management.jmxremote.ssl=false"));

        try (JMXConnector connector = attach(mount)) {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            Await.until(
                    SOON,
                    "the beans",
                    () -> names(server, "type=Translator,volume=hiding,*").size() == 1);
        }
    }

    private static long entries(MBeanServerConnection server, ObjectName fop) {
        try {
            return (Long) server.getAttribute(fop, "entries");
        } catch (JMException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectName one(MBeanServerConnection server, String keys) {
        Set<ObjectName> found = names(server, keys + ",*");
        assertThat(found).as(keys).hasSize(1);
        return found.iterator().next();
    }

    private static Set<ObjectName> names(MBeanServerConnection server, String keys) {
        try {
            return server.queryNames(new ObjectName("org.glujava:" + keys), null);
        } catch (JMException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JMXConnector attach(FuseMount mount) throws Exception {
        return attach(Long.toString(mount.pid()));
    }

    private static JMXConnector attach(String pid) throws Exception {
        Jcmd.run(pid, "ManagementAgent.start_local");
        String status = Jcmd.run(pid, "ManagementAgent.status");
        Matcher address = ADDRESS.matcher(status);
        assertThat(address.find()).as(status).isTrue();
        return JMXConnectorFactory.connect(new JMXServiceURL(address.group()));
    }

    private static Volume hiding(LiveLab live, String name) {
        return live.glujava(name, TestJar.pack(live.lab(), Hiding.class, "Hidden"))
                .with("name", "hidden");
    }
}
