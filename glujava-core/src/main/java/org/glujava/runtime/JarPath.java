package org.glujava.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import org.glujava.instance.StartFailure;
import org.glujava.instance.ThrowableText;
import org.glujava.text.PathText;
import org.jspecify.annotations.Nullable;

/** Copies of a translator's jar and of the jars that its manifest names. */
final class JarPath implements AutoCloseable {
    private final Path file;
    private final JarCopy.Copier copier;
    private final Map<Path, JarCopy> copies = new LinkedHashMap<>();
    private @Nullable String version;

    private JarPath(Path file, JarCopy.Copier copier) {
        this.file = file;
        this.copier = copier;
    }

    static JarPath open(Path file, JarCopy.Copier copier) throws StartFailure {
        JarPath path = new JarPath(file, copier);
        boolean opened = false;
        try {
            path.addAll();
            opened = true;
            return path;
        } finally {
            if (!opened) {
                path.close();
            }
        }
    }

    private void addAll() throws StartFailure {
        var named = new ManifestPath(file.resolveSibling(""));
        Set<Path> known = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>();
        open.add(file); // not the constructor with a collection: it uses a lambda, which is slow in a young JVM
        while (!open.isEmpty()) {
            Path next = open.remove();
            for (Path more : add(next, named)) {
                if (known.add(more) && !copies.containsKey(more)) {
                    open.add(more);
                }
            }
        }
    }

    /** Copies a jar, and returns the jars that its manifest names. */
    private List<Path> add(Path jarFile, ManifestPath named) throws StartFailure {
        JarCopy copy = copier.copy(jarFile);
        copies.put(jarFile, copy);
        try (JarFile jar = copy.open()) {
            if (copies.size() == 1) {
                Manifest manifest = jar.getManifest();
                version = manifest == null
                        ? null
                        : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            }
            return named.of(jarFile, jar);
        } catch (ZipException e) {
            throw new StartFailure(
                    "the file " + PathText.of(jarFile) + " is not a jar",
                    String.valueOf(e.getMessage()),
                    "Was it copied whole?");
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            throw new StartFailure(
                    "the jar " + PathText.of(jarFile) + " cannot be read",
                    ThrowableText.briefly(e),
                    "Correct 'option jar' of the volume, or make the jar readable.");
        }
    }

    /** Returns all copies, by the paths of the files. */
    Map<Path, JarCopy> copies() {
        return copies;
    }

    /** Returns the version in the manifest of the translator's jar; null for none. */
    @Nullable String version() {
        return version;
    }

    @Override
    public void close() {
        copies.values().forEach(copy -> copy.forget().run());
    }
}
