package org.glujava.command.gluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The volfiles that glusterd has written on this machine. */
public final class GlusterdVolfiles {
    private static final Path FOLDER = Path.of("/var/lib/glusterd/vols");

    private GlusterdVolfiles() {}

    /** Returns the files with volumes whose type is one of these translators. */
    public static List<String> with(List<String> translators) {
        String names = translators.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern type = Pattern.compile("(?m)^\\s*type\\s+(glujava|user)/(" + names + ")\\s*$");
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(FOLDER)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".vol")).toList()) {
                if (type.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .find()) {
                    found.add(file.toString());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return found; // no glusterd was ever here, or others may not read its files
        }
        return found;
    }
}
