package org.glujava.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glujava.command.gluster.ClientVolfile;
import org.glujava.command.gluster.GlusterCli;
import org.glujava.command.gluster.Mounts;
import org.glujava.command.volfile.NewVolume;
import org.glujava.command.volfile.ParsedVolfile;
import org.glujava.command.volfile.VolfileEdit;
import org.glujava.command.volfile.VolfileException;
import org.glujava.command.volfile.VolumeSummary;
import org.glujava.command.volume.ClientMount;
import org.glujava.command.volume.TranslatorChoice;
import org.glujava.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "mount",
        sortOptions = false,
        description = {
            "Mounts a volume, or a volfile, with a translator on top: only this mount has it.",
            "Returns when the translator runs. The mount does not follow changes of the volume, and ends with 'umount DIR'."
        })
final class MountCommand implements Runnable {
    private static final String META_TRANSLATOR = "features/glujava";

    @Parameters(index = "0", paramLabel = "VOLFILE|SERVER:/VOLUME", description = "what to mount")
    private String source;

    @Parameters(index = "1", paramLabel = "DIR", description = "an empty folder")
    private Path folder;

    @Option(names = "--with", required = true, paramLabel = "JAR", description = "the translator's jar")
    private Path jar;

    @Parameters(
            index = "2..*",
            paramLabel = "KEY=VALUE",
            description = "options of the translator; translator=NAME chooses one of several in the jar")
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        requireEmpty();
        Map<String, String> options = new LinkedHashMap<>(TranslatorChoice.settings(settings));
        options.put("jar", jar.toAbsolutePath().normalize().toString());
        String name = TranslatorChoice.requireOne(options);
        ParsedVolfile volfile = ClientVolfile.read(GlusterCli.ofMachine(), source);
        String top = VolumeSummary.topDown(volfile).get(0).name();
        String volume = top + '-' + name;
        Path real = real();
        Path log =
                Path.of("/var/log/glusterfs", "glujava-mount" + real.toString().replace('/', '-') + ".log");
        try {
            NewVolume added = new NewVolume(volume, META_TRANSLATOR, options);
            mount(VolfileEdit.insertAbove(volfile, added, top), real, log, volume);
        } catch (VolfileException e) {
            throw CommandFailure.of(source, e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(PlainText.of("mounted: " + source + " on " + real + ", with " + name + " on top"));
        out.println(PlainText.of("  log: " + log));
        out.println(PlainText.of("  unmount: umount " + real));
        out.flush();
    }

    /** The volfile may have a password. The process reads it once. */
    private static void mount(ParsedVolfile volfile, Path folder, Path log, String volume) {
        try {
            Path file = Files.createTempFile("glujava-mount-", ".vol"); // mode 0600
            try {
                Files.write(file, volfile.bytes());
                ClientMount.start(file, folder, log).require(volume);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new CommandFailure("cannot write a volfile: " + e, "is there room in /tmp?", e);
        }
    }

    private void requireEmpty() {
        Path real = real();
        if (Mounts.isMount(real)) {
            throw new CommandFailure(real + " is a mount already", "unmount it first, or choose another folder");
        }
        try (Stream<Path> content = Files.list(real)) {
            if (content.findAny().isPresent()) {
                throw new CommandFailure(
                        real + " is not empty", "the mount would hide its files; choose an empty folder");
            }
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + real + ": " + e, "is it a folder?", e);
        }
    }

    private Path real() {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new CommandFailure("cannot find " + folder + ": " + e, "make the folder first", e);
        }
    }
}
