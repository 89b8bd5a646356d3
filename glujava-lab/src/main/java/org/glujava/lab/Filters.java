package org.glujava.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Programs that glusterd runs on each volfile that it has written: the only way to change graphs other than bricks'.
 * Volfiles of self-heal daemons are recognised by their content, because glusterd also writes copies with other names
 * for comparison.
 */
final class Filters {
    private static final String HEALERS = "iam-self-heal-daemon";

    private final Path folder;
    private final Path script;

    Filters(Path folder, Path script) {
        this.folder = folder;
        this.script = script;
    }

    void clear() {
        try {
            Files.writeString(script, "#!/bin/sh\n# $1 is a volfile of glusterd's\nset -eu\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new LabException("cannot write " + script, e);
        }
    }

    void insertInClients(String above, Volume volume) {
        insert("! grep -q " + HEALERS, above, "", volume);
    }

    void insertInHealers(String above, Volume volume) {
        insert("grep -q " + HEALERS, above, volume.name(), volume);
    }

    private void insert(String when, String above, String name, Volume volume) {
        try {
            String[] lines = volume.text().split("(?<=\n)");
            Path block = Files.createTempFile(folder, volume.name() + "-", ".block");
            Files.writeString(block, String.join("", List.of(lines).subList(1, lines.length - 1)));
            String awk = "awk -v above=" + above + " -v name=" + name + " -v block=" + block + " -f "
                    + folder.resolve("filter.awk");
            Files.writeString(
                    script,
                    "if " + when + " \"$1\"; then " + awk
                            + " \"$1\" >\"$1.filtered\" && mv \"$1.filtered\" \"$1\"; fi\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new LabException("cannot write " + script, e);
        }
    }
}
