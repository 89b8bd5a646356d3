package org.glujava.fops.project;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.FopEntry;

/** Writes a project's volfile for a first try, and its README with the commands to build, test and mount it. */
final class Texts {
    private Texts() {}

    static String volfile(Project project) {
        Path target = project.folder().resolve("target");
        return String.format(
                Locale.ROOT,
                """
                # Mounts a folder of this machine through the translator. For bricks and clients, see GluJava's documentation.
                volume posix
                    type storage/posix
                    option directory %1$s
                end-volume

                volume %2$s
                    type features/glujava
                    option jar %3$s
                    subvolumes posix
                end-volume
                """,
                word(target.resolve("brick")),
                project.name(),
                word(target.resolve(project.name() + ".jar")));
    }

    /**
     * Returns a path for a volfile, in quotes if it is no plain word. In quotes, a backslash escapes the next
     * character.
     */
    private static String word(Path path) {
        String text = path.toString();
        return text.matches("[\\w./:,+@%=-]+") ? text : '"' + text.replaceAll("[\"\\\\`]", "\\\\$0") + '"';
    }

    static String readme(Project project) {
        return String.format(
                Locale.ROOT,
                """
                # %1$s

                A GlusterFS translator in Java, made with GluJava. It has a method for: %2$s.

                ## Build and test

                GluJava must be where Maven finds it: run `sudo ./glujava install` in GluJava's clone, or, on a machine without
                GlusterFS, `mvn install -DskipTests -pl glujava-testkit,glujava-processor -am`. Then, here:

                ```
                mvn package
                ```

                This compiles the class, runs the tests, and makes `target/%1$s.jar`. The tests run in memory and need no GlusterFS.

                ## Mount

                As root, on a machine with GlusterFS, after `./glujava install`:

                ```
                mkdir -p target/brick target/mnt
                glusterfs -f %1$s.vol --log-file=target/%1$s.log target/mnt
                ls target/mnt
                umount target/mnt
                ```

                The files in `target/brick` appear in `target/mnt`, through the translator. If the volume does not start, the
                log has the reason and a hint. `%1$s.vol` names the jar and the folder by their full paths: change them when you
                move this project.
                """,
                project.name(),
                project.fops().stream().map(FopEntry::name).collect(Collectors.joining(", ")));
    }
}
