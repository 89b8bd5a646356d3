package org.glujava.command.gluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The folders of the GlusterFS that is installed on this machine. */
public final class GlusterFolders {
    private GlusterFolders() {}

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
