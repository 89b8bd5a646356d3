package org.glujava.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.glujava.instance.StartFailure;
import org.glujava.text.PathText;

/** Finds the jars that a jar's manifest names. They must be in the folder of the translator's jar, or below. */
final class ManifestPath {
    /** Names the jar of each package. The class loaders of Java 17 read it. */
    private static final String INDEX = "META-INF/INDEX.LIST";

    private final Path folder;

    /** @param folder the folder of the translator's jar */
    ManifestPath(Path folder) {
        this.folder = folder;
    }

    /** Returns the jars that a jar names. Leaves out missing ones, as the JDK's class loaders do. */
    List<Path> of(Path file, JarFile jar) throws IOException, StartFailure {
        String given = jar.getManifest() == null
                ? null
                : jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        List<Path> found = new ArrayList<>();
        for (String entry : given == null ? new String[0] : given.strip().split("\\s+")) {
            Path path = resolve(file, entry, "the Class-Path of its manifest");
            if (!entry.isEmpty() && Files.exists(path)) {
                found.add(checkWithin(path.toRealPath(), folder.toRealPath(), file, entry));
            }
        }
        checkIndex(file, jar);
        return found;
    }

    private void checkIndex(Path file, JarFile jar) throws IOException, StartFailure {
        ZipEntry index = jar.getEntry(INDEX);
        if (index == null) {
            return;
        }
        try (var lines = new BufferedReader(new InputStreamReader(jar.getInputStream(index), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(".jar")) {
                    resolve(file, line, "its " + INDEX);
                }
            }
        }
    }

    private Path resolve(Path file, String entry, String where) throws StartFailure {
        try {
            URI uri = new URI(entry);
            String path = uri.getPath();
            if (uri.isAbsolute() || uri.getRawAuthority() != null || path == null || path.startsWith("/")) {
                throw outside(file, where + " names " + entry + ", which is no path below its folder");
            }
            return checkWithin(file.resolveSibling(path).normalize(), folder.normalize(), file, entry);
        } catch (URISyntaxException | InvalidPathException e) {
            throw outside(file, where + " names " + entry + ", which is no path: " + e.getMessage());
        }
    }

    private static Path checkWithin(Path path, Path folder, Path file, String entry) throws StartFailure {
        if (!path.startsWith(folder)) {
            throw outside(
                    file,
                    entry + " leads to " + PathText.of(path) + ", and the translator's jar is in "
                            + PathText.of(folder));
        }
        return path;
    }

    private static StartFailure outside(Path file, String problem) {
        return new StartFailure(
                "the jar " + PathText.of(file) + " names another outside its folder",
                problem,
                "Put the jars that a translator needs into the folder of its own jar or below, or into its jar.");
    }
}
