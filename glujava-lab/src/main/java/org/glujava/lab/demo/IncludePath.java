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
 * A PHP include path: directories that are searched in turn for each file. Every file is in the last one, so each
 * search has a miss in all others.
 */
final class IncludePath {
    static final int DIRECTORIES = 20;

    private final List<String> files;

    private IncludePath(List<String> files) {
        this.files = files;
    }

    /** Creates the directories and {@code names} files through {@code mount}. */
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

    /** Returns the number of missing names that one search of all files looks up. */
    int missesPerRound() {
        return files.size() * (DIRECTORIES - 1);
    }

    /** Returns the searches through {@code mount}, with all paths computed in advance. */
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

    /** One file: the paths where it is missing, and its path. */
    record Search(List<File> misses, File hit) {}
}
