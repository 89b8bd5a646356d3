package org.glujava.lab.loads;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.GlujavaPaths;

/** Projects built on the volume: C by make, whose results must be identical, and in a long run Java by Maven. */
final class Build {
    private static final Path CHECKOUT = GlujavaPaths.find().root();

    private Build() {}

    static List<String> run(LoadEnvironment ground) {
        Path project = ground.folder("project");
        String source = CHECKOUT.resolve("glujava-lab/src/test/c").toString();
        ground.run("cp", "-a", source, project.toString()).expectSuccess();
        List<String> outcome = make(ground, project.resolve("c"), "CFLAGS=-O1");
        return ground.thorough() ? LoadEnvironment.join(outcome, maven(ground, project)) : outcome;
    }

    /** Twice: the second run has nothing left to do. */
    private static List<String> make(LoadEnvironment ground, Path folder, String flags) {
        return Stream.of(1, 2)
                .map(time -> ground.run("make", "-j2", "-C", folder.toString(), "OUT=out", flags)
                        .expectSuccess())
                .flatMap(ended -> Stream.concat(
                        Stream.of("make: exit code " + ended.exitCode()),
                        ended.output().stream()
                                .filter(line -> !line.startsWith("cc "))
                                .sorted()))
                .map(line -> line.replace(folder.toString(), "FOLDER"))
                .toList();
    }

    /** The fop table's module with its tests; the checkout's build has downloaded its dependencies. */
    private static List<String> maven(LoadEnvironment ground, Path project) {
        String copy = "tar -C \"$0\" -c --exclude=target --exclude=.git . | tar -C \"$1\" -x";
        ground.run("sh", "-c", copy, CHECKOUT.toString(), project.toString()).expectSuccess();
        Tool.Ended ended = ground.run(
                        "mvn",
                        "-B",
                        "--offline",
                        "-f",
                        project.resolve("pom.xml").toString(),
                        "-pl",
                        "glujava-fops",
                        "-am",
                        "verify")
                .expectSuccess();
        // Reports and jars contain the current time; classes do not.
        ground.run("find", project.toString(), "-path", "*/target/*", "-type", "f", "!", "-name", "*.class", "-delete")
                .expectSuccess();
        return Stream.concat(
                        Stream.of("mvn: exit code " + ended.exitCode()),
                        ended.output().stream().filter(line -> line.matches(".*Tests run: [^T]*\\d|.*ERROR.*")))
                .toList();
    }
}
