package org.glujava.lab.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.glujava.lab.LabException;

/**
 * A PHP include path: directories that are searched in turn for each file. Every file is in the last one, so all others
 * are asked in vain, each time.
 */
final class IncludePath {
    static final int DIRECTORIES = 20;

    private final List<String> files;

    private IncludePath(List<String> files) {
        this.files = files;
    }

    /** Makes the directories and {@code names} files through {@code mount}. */
    static IncludePath create(Path mount, int names) {
        List<String> files = IntStream.rangeClosed(1, names)
                .mapToObj(number -> String.format(Locale.ROOT, "Class%04d.php", number))
                .toList();
        try {
            for (int directory = 1; directory <= DIRECTORIES; directory++) {
                Files.createDirectory(mount.resolve(directory(directory)));
            }
            for (String file : files) {
                Files.writeString(mount.resolve(directory(DIRECTORIES)).resolve(file), "<?php // " + file + "\n");
            }
        } catch (IOException e) {
            throw new LabException("cannot make the include path below " + mount, e);
        }
        return new IncludePath(files);
    }

    static String directory(int number) {
        return String.format(Locale.ROOT, "include%02d", number);
    }

    /** How many missing names one search of all files asks for. */
    int missesPerRound() {
        return files.size() * (DIRECTORIES - 1);
    }

    /** The searches as seen through {@code mount}, with all paths made beforehand. */
    List<Search> searches(Path mount) {
        return files.stream()
                .map(file -> new Search(
                        IntStream.range(1, DIRECTORIES)
                                .mapToObj(number -> mount.resolve(directory(number))
                                        .resolve(file)
                                        .toFile())
                                .toList(),
                        mount.resolve(directory(DIRECTORIES)).resolve(file).toFile()))
                .toList();
    }

    /** One file: where it is looked for in vain, and where it is. */
    record Search(List<File> misses, File hit) {}
}
