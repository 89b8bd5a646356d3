package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.glujava.lab.Await;
import org.glujava.lab.GlujavaPaths;
import org.glujava.lab.Lab;
import org.glujava.lab.Network;
import org.glujava.lab.NetworkMachine;

/** Three nodes with a glusterd each, and two clients, on a network of their own. All have GluJava. */
final class ClusterScene implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(90);

    private static final String JAVA_HOME = "GLUJAVA_JAVA_HOME";
    private static final List<String> GLUSTERD = List.of("glusterd", "--no-daemon");

    private final Lab lab = Lab.open();
    private final GlujavaPaths paths = GlujavaPaths.find();
    private final Network network = lab.network(environment());
    private final List<NetworkMachine> nodes = new ArrayList<>();
    private final List<NetworkMachine> clients = new ArrayList<>();
    private int bricks;

    private static Map<String, String> environment() {
        return Optional.ofNullable(System.getProperty(JAVA_HOME))
                .or(() -> Optional.ofNullable(System.getenv(JAVA_HOME)))
                .map(home -> Map.of(JAVA_HOME, home))
                .orElseGet(Map::of);
    }

    /** Starts all machines, and makes the nodes a pool. */
    void start() throws IOException {
        prepare();
        for (int i = 1; i <= 3; i++) {
            nodes.add(network.machine("node" + i, GLUSTERD));
        }
        for (int i = 1; i <= 2; i++) {
            clients.add(network.machine("client" + i, List.of("sleep", "infinity")));
        }
        nodes.forEach(node -> awaitGlusterd(node));
        node(1).require("gluster", "peer", "probe", "node2");
        node(1).require("gluster", "peer", "probe", "node3");
        awaitPool();
    }

    private void prepare() throws IOException {
        Path script = lab.folder().resolve("cluster-layer.sh");
        try (InputStream in = Objects.requireNonNull(ClusterScene.class.getResourceAsStream("cluster-layer.sh"))) {
            Files.copy(in, script);
        }
        String hosts = Stream.of("node1", "node2", "node3", "client1", "client2")
                .map(name -> Network.addressOf(name) + " " + name + "\n")
                .collect(Collectors.joining());
        Path file = lab.write("hosts", hosts);
        network.prepare(List.of("bash", script.toString(), paths.root().toString(), file.toString()));
    }

    static void awaitGlusterd(NetworkMachine node) {
        Await.until(
                SOON,
                "glusterd on " + node.name(),
                () -> node.run(List.of("gluster", "peer", "status")).exitCode() == 0);
    }

    /** Waits until all nodes are connected, as seen from each. */
    void awaitPool() {
        Await.until(
                SOON,
                "the nodes to be connected",
                () -> nodes.stream()
                        .allMatch(node -> node.require("gluster", "peer", "status")
                                        .split(java.util.regex.Pattern.quote("Peer in Cluster (Connected)"), -1)
                                        .length
                                == nodes.size()));
    }

    Network network() {
        return network;
    }

    /** Returns a node; the first is 1. */
    NetworkMachine node(int number) {
        return nodes.get(number - 1);
    }

    NetworkMachine client(int number) {
        return clients.get(number - 1);
    }

    List<NetworkMachine> machines() {
        return Stream.concat(nodes.stream(), clients.stream()).toList();
    }

    /** Runs gluster on the first node. */
    String gluster(String... words) {
        return node(1).require(Stream.concat(Stream.of("gluster", "--mode=script"), Stream.of(words))
                .toArray(String[]::new));
    }

    /** Returns names of new bricks, one on each node in turn. */
    List<String> newBricks(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "node" + (i % nodes.size() + 1) + ":"
                        + lab.folder("bricks").resolve("b" + ++bricks))
                .toList();
    }

    /** Returns the folders of a volume's bricks. */
    List<Path> bricks(String volume) {
        return gluster("volume", "info", volume)
                .lines()
                .filter(line -> line.matches("Brick\\d+: .*"))
                .map(line -> Path.of(line.substring(line.indexOf(":/") + 1)))
                .toList();
    }

    /** Returns the options of a volume, in a fixed order. granular-entry-heal is set by another command. */
    List<String> options(String volume) {
        return gluster("volume", "info", volume)
                .replace("granular-entry-heal: enable", "granular-entry-heal: on")
                .lines()
                .dropWhile(line -> !line.startsWith("Options Reconfigured"))
                .sorted()
                .toList();
    }

    /** Runs the command glujava on a machine, and returns what it says. */
    String glujava(NetworkMachine machine, int code, String... arguments) {
        List<String> command = new ArrayList<>(List.of("/usr/local/bin/glujava"));
        command.addAll(List.of(arguments));
        NetworkMachine.Said said = machine.run(command);
        assertThat(said.exitCode()).as("%s: %s", command, said.text()).isEqualTo(code);
        return said.text();
    }

    /** Runs it on the first node. */
    String glujava(int code, String... arguments) {
        return glujava(node(1), code, arguments);
    }

    /** Mounts a volume on a client. Returns the folder as the test sees it. */
    Path mount(NetworkMachine client, String volume) {
        String folder = "/run/" + volume;
        client.require("mkdir", folder);
        client.require(
                "glusterfs",
                "--volfile-server",
                "node1",
                "--volfile-server",
                "node2",
                "--volfile-id",
                volume,
                "--fopen-keep-cache=off",
                folder);
        return client.seenInside(folder);
    }

    /** Returns the versions that the processes of a volume's translator run: all the bricks, or the clients on nodes. */
    List<String> versions(String volume, String translator, String graphs) {
        List<String> versions = new ArrayList<>();
        for (JsonElement each : JsonParser.parseString(glujava(0, "volume", "status", volume, "--json"))
                .getAsJsonArray()) {
            var status = each.getAsJsonObject();
            if (status.get("translator").getAsString().equals(translator)
                    && status.get("graphs").getAsString().equals(graphs)) {
                status.getAsJsonArray("processes")
                        .forEach(process -> versions.add(
                                process.getAsJsonObject().get("version").getAsString()));
            }
        }
        return versions;
    }

    /** Waits until a volume has nothing to heal. A heal that fails is tried again only after ten minutes, or on request. */
    void awaitHealed(String volume) {
        AtomicReference<String> said = new AtomicReference<>("");
        boolean isHealed = Await.within(SOON, () -> {
            node(1).run(List.of("gluster", "volume", "heal", volume));
            NetworkMachine.Said info =
                    node(1).run(List.of("timeout", "30", "gluster", "volume", "heal", volume, "info"));
            said.set(info.text());
            return info.exitCode() == 0
                    && !info.text().contains("not connected")
                    && info.text()
                            .lines()
                            .filter(line -> line.startsWith("Number of entries: "))
                            .allMatch(line -> line.endsWith(": 0"));
        });
        assertThat(isHealed).as("%s is healed: %s", volume, said).isTrue();
    }

    /** Returns a jar of debug-trace with another version. */
    Path debugTrace(String version) throws IOException {
        Path jar = lab.folder("jars-" + version).resolve("debug-trace.jar");
        try (JarInputStream in = new JarInputStream(Files.newInputStream(paths.debugTraceJar()))) {
            var manifest = in.getManifest();
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
        }
        return jar;
    }

    Path negativeLookup() {
        return paths.negativeLookupJar();
    }

    /** Returns a libgfapi program on a client that has opened a volume. */
    ApiProgram program(NetworkMachine client, String volume) throws IOException {
        ApiProgram program = ApiProgram.start(lab, paths, client);
        assertThat(program.init("node1", volume)).isEqualTo("0");
        return program;
    }

    /** Copies the logs of all machines to where those of failed tests are. */
    void keepLogs() throws IOException {
        Path kept = paths.root().resolve("glujava-lab/target/live-logs/ClusterTest");
        if (Files.exists(kept)) {
            try (Stream<Path> old = Files.walk(kept)) {
                old.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
            }
        }
        for (NetworkMachine machine : machines()) {
            machine.run(
                    List.of(
                            "sh",
                            "-c",
                            "cd /var/log/glusterfs; timeout 20 /usr/local/bin/glujava top --json --count 1 >top.json.log;"
                                    + " kill -USR1 $(pidof glusterfs glusterfsd glfsheal); sleep 2; cp /run/gluster/*.dump.* ."));
            copy(machine.seenInside("/var/log/glusterfs"), kept.resolve(machine.name()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() {
        lab.close();
    }
}
