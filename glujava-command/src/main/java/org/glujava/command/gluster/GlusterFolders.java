package org.glujava.command.gluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders of the GlusterFS that is installed on this machine. */
public final class GlusterFolders {
    private static final String META_TRANSLATOR = "features/glujava.so";

    private GlusterFolders() {}

    /**
     * Returns the folders of translators that get the types of installed translators: that of the installed GlusterFS,
     * and those of other versions for which GluJava is installed, so that the types are there after an upgrade.
     */
    public static List<Path> withTypes() throws IOException {
        Path installed = xlators().orElse(null);
        if (installed == null) {
            return List.of();
        }
        List<Path> all = new ArrayList<>(List.of(installed));
        Path versions = installed.resolve("../..").normalize(); // .../glusterfs/VERSION/xlator
        try (Stream<Path> content = Files.list(versions)) {
            content.map(version -> version.resolve(installed.getFileName()))
                    .filter(each -> !each.equals(installed) && Files.exists(each.resolve(META_TRANSLATOR)))
                    .sorted()
                    .forEach(all::add);
        }
        return all;
    }

    /** Returns the folder of the translators, with one folder for each kind; empty if GlusterFS is not installed. */
    public static Optional<Path> xlators() {
        try {
            Process process = new ProcessBuilder("glusterfs", "--print-xlatordir")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 && !line.isEmpty() ? Optional.of(Path.of(line)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
