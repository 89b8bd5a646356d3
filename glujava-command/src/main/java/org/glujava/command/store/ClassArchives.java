package org.glujava.command.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glujava.runtime.JarCheck;

/** The archives of classes in the run-time home, one for each JVM, as scripts/archive.sh makes them. */
public final class ClassArchives {
    private ClassArchives() {}

    /** Returns whether an archive lacks the classes of a translator, so that a volume with it starts slower. */
    public static boolean lack(Path home, StoredTranslator translator) {
        Path folder = home.resolve("archive");
        if (!Files.isDirectory(folder)) {
            return false; // the machine does without
        }
        try (DirectoryStream<Path> current = Files.newDirectoryStream(folder, "current-*")) {
            for (Path each : current) {
                if (!JarCheck.isArchived(each, Path.of(translator.jar()))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // the archive of a jar that cannot be read is no matter
        }
    }
}
