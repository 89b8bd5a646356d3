package org.glujava.lab;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Machines on one network, made of namespaces of this machine. Each has its own addresses, processes and name, and its own
 * content of /usr, /etc, /var, /run and /tmp. All of it ends with the lab.
 */
public final class Network implements LabResource {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BASE = "base";
    private static final String PREFIX = "192.0.2.";

    private final Lab lab;
    private final Map<String, String> environment;
    private final Path folder;
    private final Path script;
    private final Process unshare;
    private final Map<String, NetworkMachine> machines = new LinkedHashMap<>();

    private Network(Lab lab, Map<String, String> environment, Path folder, Path script, Process unshare) {
        this.lab = lab;
        this.environment = Map.copyOf(environment);
        this.folder = folder;
        this.script = script;
        this.unshare = unshare;
    }

    static Network start(Lab lab, Map<String, String> environment) {
        Path folder = lab.folder("network");
        lab.folder("network/layers");
        Path script = copied("machine.sh", folder);
        Process unshare = lab.spawn(new ProcessBuilder(
                        "unshare",
                        "--net",
                        "--mount",
                        "--propagation",
                        "unchanged",
                        "--pid",
                        "--fork",
                        "--kill-child",
                        "sh",
                        copied("network.sh", folder).toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("network.console").toFile())
                .redirectInput(new File("/dev/null")));
        Network network = lab.own(new Network(lab, environment, folder, script, unshare));
        Await.until(SOON, "the network", () -> !unshare.isAlive() || Files.exists(folder.resolve("up")));
        if (!unshare.isAlive()) {
            throw new LabException("the network does not start; see " + folder.resolve("network.console"));
        }
        return network;
    }

    private static Path copied(String name, Path folder) {
        try (InputStream in = Network.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LabException("the lab's jar lacks " + name + "; run ./glujava build");
            }
            Files.copy(in, folder.resolve(name));
            return folder.resolve(name);
        } catch (IOException e) {
            throw new LabException("cannot write " + name + " into " + folder, e);
        }
    }

    /** Runs a command whose changes of /usr, /etc and /var all machines see that are made later. */
    public void prepare(List<String> command) {
        try (NetworkMachine base = made(BASE, List.of("sleep", "infinity"))) {
            NetworkMachine.Said said = base.run(command);
            if (said.exitCode() != 0) {
                throw new LabException("cannot prepare the machines: " + said.text());
            }
        }
    }

    /** Returns a machine whose first process runs this command. Its name is also one on the network. */
    public NetworkMachine machine(String name, List<String> command) {
        return made(name, command);
    }

    private synchronized NetworkMachine made(String name, List<String> command) {
        String address = addressOf(name);
        NetworkMachine machine = new NetworkMachine(this, name, address, command);
        machines.put(name, machine);
        lab.own(machine).start();
        return machine;
    }

    /** Returns the address that the machine of this name has, also before it is made. */
    public static String addressOf(String name) {
        int number = name.equals(BASE) ? 254 : Integer.parseInt(name.replaceAll("\\D", ""));
        return PREFIX + (name.startsWith("client") ? 100 + number : number);
    }

    /** Returns the start of a command that makes namespaces of a machine. */
    ProcessBuilder spawning(NetworkMachine machine, List<String> command) {
        List<String> whole = new ArrayList<>(List.of(
                "nsenter",
                "--mount=/proc/" + init() + "/ns/mnt",
                "unshare",
                "--net",
                "--mount",
                "--propagation",
                "unchanged",
                "--uts",
                "--pid",
                "--fork",
                "--kill-child",
                "--mount-proc",
                "sh",
                script.toString(),
                lab.folder().toString(),
                machine.name(),
                machine.address()));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Connects a machine that has just started. */
    void connect(NetworkMachine machine, long pid) {
        // The link of a machine that has ended vanishes some time later.
        Await.within(SOON, () -> ip("link", "show", machine.name()) != 0);
        require(ip("link", "add", machine.name(), "type", "veth", "peer", "name", "eth0", "netns", Long.toString(pid)));
        require(ip("link", "set", machine.name(), "master", "switch"));
        require(ip("link", "set", machine.name(), "up"));
    }

    /** Pulls the machine's cable. */
    public void cut(NetworkMachine machine) {
        require(ip("link", "set", machine.name(), "down"));
    }

    /** Puts it in again. */
    public void join(NetworkMachine machine) {
        require(ip("link", "set", machine.name(), "up"));
    }

    private int ip(String... words) {
        List<String> command = new ArrayList<>(List.of("nsenter", "--net=/proc/" + init() + "/ns/net", "ip"));
        command.addAll(List.of(words));
        Process process = lab.spawn(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ip.console").toFile()));
        return Command.waitFor(process, SOON) ? process.exitValue() : -1;
    }

    private void require(int code) {
        if (code != 0) {
            throw new LabException("a link of the network cannot be changed; see " + folder.resolve("ip.console"));
        }
    }

    private long init() {
        return unshare.children()
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseThrow(() -> new LabException("the network has ended"));
    }

    Lab lab() {
        return lab;
    }

    Path folder() {
        return folder;
    }

    Map<String, String> environment() {
        return environment;
    }

    @Override
    public List<String> errors() {
        return List.of();
    }

    @Override
    public void close() {
        unshare.destroyForcibly();
        Await.until(SOON, "the end of the network", () -> !unshare.isAlive());
        lab.forget(this);
    }
}
