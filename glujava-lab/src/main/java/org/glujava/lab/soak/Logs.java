package org.glujava.lab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.glujava.lab.LabException;

/** The logs of a soak's processes in its folder. */
final class Logs {
    private static final int LINES_SHOWN = 60;

    private final Path folder;

    Logs(Path folder) {
        this.folder = folder;
    }

    void check(Checks checks, boolean withAsan) {
        List<Path> crashes = files("hs_err");
        checks.that(crashes.isEmpty(), "no JVM has crashed", crashes);
        // It also warns that it does not know GlusterFS's synctasks.
        List<Path> reports = files("asan").stream()
                .filter(file -> read(file).contains("ERROR: AddressSanitizer"))
                .toList();
        if (withAsan) {
            checks.that(reports.isEmpty(), "AddressSanitizer has nothing to report", reports);
        }
        reports.forEach(Logs::show);
        crashes.forEach(Logs::show);
    }

    void keep(Path elsewhere) {
        try {
            Files.createDirectories(elsewhere);
            for (Path file : files("")) {
                if (Files.isRegularFile(file)) {
                    Files.copy(file, elsewhere.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            System.out.println("the logs are kept in " + elsewhere);
        } catch (IOException e) {
            System.out.println("the logs cannot be kept in " + elsewhere + ": " + e);
        }
    }

    private List<Path> files(String prefix) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        } catch (IOException e) {
            throw new LabException("cannot list " + folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LabException("cannot read " + file, e);
        }
    }

    private static void show(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.limit(LINES_SHOWN).forEach(line -> System.out.println("  | " + line));
        } catch (IOException e) {
            System.out.println("cannot read " + file);
        }
    }
}
