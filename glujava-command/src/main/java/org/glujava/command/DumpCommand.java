package org.glujava.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glujava.command.dump.DumpArchive;
import org.glujava.command.dump.Parts;
import org.glujava.command.process.GlujavaProcess;
import org.glujava.text.PlainText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "dump",
        sortOptions = false,
        description = {
            "Writes one zip file for a bug report: versions, settings, and for each process its report, its threads in Java,"
                    + " its largest classes, and the end of its log and volfile.",
            "Values of options and settings that look like secrets (passwords, tokens, user names) are left out. Names of"
                    + " files and volumes are in it: read it before you send it."
        })
final class DumpCommand implements Callable<Integer> {
    @Mixin
    private RunningProcesses processes;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the zip file, which must not exist; default: glujava-dump-TIME.zip in this folder")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<GlujavaProcess> found = processes.find();
        Path file = output == null ? Path.of("glujava-dump-" + now() + ".zip") : output;
        PrintWriter err = spec.commandLine().getErr();
        try (DumpArchive archive = create(file)) {
            Parts parts = new Parts(archive);
            parts.machine();
            for (GlujavaProcess process : found) {
                err.println(PlainText.of("collecting " + process.name() + ' ' + process.pid() + " ..."));
                err.flush();
                parts.process(process);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw new CommandFailure("cannot write " + file + " (" + e + ")", "Is its file system full?", e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(PlainText.of(file.toString()));
        out.flush();
        return 0;
    }

    private static DumpArchive create(Path file) {
        try {
            return DumpArchive.create(file);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(file + " exists", "Choose another --output FILE.", e);
        } catch (IOException e) {
            throw new CommandFailure("cannot make " + file + " (" + e + ")", "Choose another --output FILE.", e);
        }
    }

    private static String now() {
        return LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT));
    }
}
