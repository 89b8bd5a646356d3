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
 * Where a load runs.
 *
 * @param root an empty volume, mounted
 * @param elsewhere another mount of it, never with a translator in its client
 * @param scratch an empty folder beside, for what a load needs
 * @param logs where what the tools print is kept
 * @param thorough whether it may take minutes
 * @param seed of what is chosen at random
 */
public record Ground(Path root, Path elsewhere, Path scratch, Path logs, boolean thorough, long seed) {
    /** Runs a tool to its end. */
    Tool.Ended run(String... command) {
        return new Tool(logs).run(command);
    }

    /** One of the programs in {@code src/test/c}, built when it is not. */
    String program(String name) {
        Path source = GlujavaPaths.find().root().resolve("glujava-lab/src/test/c");
        String out = "../../../target/loads"; // from make's folder: make knows no names with blanks
        run("make", "-C", source.toString(), "OUT=" + out, out + "/" + name).expectSuccess();
        return GlujavaPaths.find()
                .root()
                .resolve("glujava-lab/target/loads")
                .resolve(name)
                .toString();
    }

    /** Types, modes, owners, sizes, links, content and xattrs of all below {@code folder}. */
    public List<String> tree(Path folder) {
        return run(program("tree"), folder.toString()).expectSuccess().output();
    }

    /** The same of what a brick keeps in {@code data}: GlusterFS's own files and xattrs do not count. */
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

    /** Removes what has other content each time. */
    void remove(Path folder) {
        run("rm", "-r", folder.toString()).expectSuccess();
    }

    /** Without what is another on each ground: where it is, process ids, durations. */
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
