package org.glujava.lab.loads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.GlujavaPaths;

/**
 * The environment of a load.
 * @param root an empty volume, mounted
 * @param elsewhere another mount of it, never with a translator in its client
 * @param scratch an empty folder beside it, for files of the load
 * @param logs folder for the output of the tools
 * @param thorough whether it may take minutes
 * @param seed seed of the random choices
 */
public record LoadEnvironment(Path root, Path elsewhere, Path scratch, Path logs, boolean thorough, long seed) {
    /** Runs a tool to its end. */
    Tool.Ended run(String... command) {
        return new Tool(logs).run(command);
    }

    /** Returns one of the programs in {@code src/test/c}, and builds it if necessary. */
    String program(String name) {
        Path source = GlujavaPaths.find().root().resolve("glujava-lab/src/test/c");
        String out = "../../../target/loads"; // relative to make's folder, because make cannot handle blanks
        run("make", "-C", source.toString(), "OUT=" + out, out + "/" + name).expectSuccess();
        return GlujavaPaths.find()
                .root()
                .resolve("glujava-lab/target/loads")
                .resolve(name)
                .toString();
    }

    /** Returns types, modes, owners, sizes, links, content and xattrs of all files below {@code folder}. */
    public List<String> tree(Path folder) {
        return run(program("tree"), folder.toString()).expectSuccess().output();
    }

    /** Returns the same of a brick's folder {@code data}, without GlusterFS's own files and xattrs. */
    public List<String> treeOfBrick(Path data) {
        return run(program("tree"), data.toString(), "brick").expectSuccess().output();
    }

    /** Makes a folder in the volume. */
    Path folder(String name) {
        try {
            return Files.createDirectory(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes files whose content differs each time. */
    void remove(Path folder) {
        run("rm", "-r", folder.toString()).expectSuccess();
    }

    /** Removes values that differ in each environment: paths, process ids, durations. */
    List<String> comparable(Stream<String> lines) {
        return lines.map(line -> line.replace(root.toString(), "ROOT").replace(scratch.toString(), "SCRATCH"))
                .map(line -> line.replaceAll("\\d+", "N"))
                .sorted()
                .distinct()
                .toList();
    }

    static List<String> join(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
