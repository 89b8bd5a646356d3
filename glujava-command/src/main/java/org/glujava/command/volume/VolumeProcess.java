package org.glujava.command.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glujava.command.process.GlujavaProcess;
import org.glujava.command.process.ProcessInfo;

/**
 * A process that runs a translator of a volume.
 *
 * @param node the name of the node that it runs on
 * @param pid as the node counts it
 * @param name of its program, such as glusterfsd, a brick
 * @param state such as up
 * @param version of the translator's jar
 * @param replacements how often another version has taken over
 * @param refused how often another version was refused
 */
public record VolumeProcess(
        String node, long pid, String name, String state, String version, long replacements, long refused) {
    private static final String BRICK = "glusterfsd";
    private static final String REPLACED = "left"; // by another graph
    private static final int WORDS = 6;

    /** Returns the processes of this machine that have a volume of this name in a graph that is in use. */
    public static List<VolumeProcess> ofMachine(String volume, String node) {
        List<VolumeProcess> running = new ArrayList<>();
        for (GlujavaProcess process : GlujavaProcess.all()) {
            process.info().map(ProcessInfo::instances).orElseGet(List::of).stream()
                    .filter(instance -> instance.volume().equals(volume)
                            && !instance.state().equals(REPLACED))
                    .findFirst()
                    .ifPresent(instance -> running.add(of(process, instance, node)));
        }
        return running;
    }

    private static VolumeProcess of(GlujavaProcess process, ProcessInfo.Instance instance, String node) {
        return new VolumeProcess(
                node,
                process.pid(),
                process.name(),
                instance.state(),
                instance.version() == null ? "unknown" : instance.version(),
                instance.replacements(),
                instance.refusedReplacements());
    }

    /** Returns the line with which a node reports it. */
    public String line() {
        return String.join(
                " ", state, Long.toString(pid), name, Long.toString(replacements), Long.toString(refused), version);
    }

    /** Reads such a line; empty if it is another one. */
    static Optional<VolumeProcess> parse(String line, String node) {
        String[] words = line.split(" ", WORDS);
        try {
            return words.length < WORDS
                    ? Optional.empty()
                    : Optional.of(new VolumeProcess(
                            node,
                            Long.parseLong(words[1]),
                            words[2],
                            words[0],
                            words[5],
                            Long.parseLong(words[3]),
                            Long.parseLong(words[4])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns whether it is a brick. A client's volume has the same name as a brick's. */
    boolean isBrick() {
        return name.equals(BRICK);
    }

    /** Returns whether the other one is this process, before or after. */
    boolean is(VolumeProcess other) {
        return node.equals(other.node) && pid == other.pid;
    }

    /** Returns it as it is named in messages. */
    String text() {
        return name + ' ' + pid + " on " + node + ", version " + version;
    }
}
