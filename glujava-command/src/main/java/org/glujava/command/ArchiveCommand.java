package org.glujava.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.glujava.command.gluster.Probe;
import org.glujava.text.PathText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "archive",
        sortOptions = false,
        description = {
            "Makes the class data archives of the installation again, as root: for each JVM of the machine, with the classes of"
                    + " installed translators, of these jars, and of the jars in their Class-Path. Processes that load one of"
                    + " the jars start faster. A jar that has changed since is loaded as if it were not archived.",
            "Later installations archive the same jars."
        })
final class ArchiveCommand implements Callable<Integer> {
    private static final String PROGRAM = "glujava-archive";

    @Parameters(paramLabel = "JAR", arity = "0..*", description = "jars with translators that are not installed")
    private List<Path> jars = List.of();

    @Override
    public Integer call() {
        Path program = Probe.home().resolve(PROGRAM);
        if (!Files.isExecutable(program)) {
            throw new CommandFailure(
                    "GluJava is not installed: there is no " + PathText.of(program),
                    "install its package, or run './glujava install' in a checkout");
        }
        List<String> command = new ArrayList<>(List.of(program.toString(), "with"));
        jars.forEach(jar -> command.add(jar.toString()));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new CommandFailure("cannot run " + PathText.of(program) + ": " + e.getMessage(), "is it damaged?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", "run the command again", e);
        }
    }
}
