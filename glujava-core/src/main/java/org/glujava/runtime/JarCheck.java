package org.glujava.runtime;

import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glujava.instance.StartFailure;
import org.glujava.instance.ThrowableText;
import org.glujava.text.PathText;

/** Checks a jar as the start of a volume does, for all its translators, and without an instance. */
public final class JarCheck {
    private JarCheck() {}

    /**
     * A translator in the jar.
     *
     * @param name as in {@code option translator}
     * @param className its class
     */
    public record Found(String name, String className) {}

    /**
     * What the jar has.
     *
     * @param version the version in its manifest, or "unknown"
     * @param translators by name, each name once
     * @param files the jar, then the jars of its Class-Path
     */
    public record Result(String version, List<Found> translators, List<Path> files) {}

    /** Makes the copies that are checked, which are the ones to install: the file may change meanwhile. */
    @FunctionalInterface
    public interface Copier {
        /** Returns the path of a copy. Called for the jar, then for each jar of its Class-Path. */
        Path copy(Path file) throws StartFailure;
    }

    /**
     * Reads a jar completely, and links its classes with those of the framework.
     *
     * @param jar its absolute path
     * @throws StartFailure if a volume with one of the translators would not start
     */
    public static Result of(Path jar, Copier copier) throws StartFailure {
        List<Path> files = new ArrayList<>();
        List<Found> translators = new ArrayList<>();
        JarCopy.Copier copies = file -> {
            Path copy = copier.copy(file);
            files.add(file);
            return new JarCopy(copy, () -> {});
        };
        try (TranslatorJar opened = TranslatorJar.open(PathText.of(jar), copies, new FrameworkLoader())) {
            List<String> names = opened.names();
            for (String name : names) {
                CheckedProvider found = opened.choose(name);
                opened.awaitWhole();
                translators.add(new Found(found.name(), found.className()));
            }
            if (names.isEmpty()) {
                opened.choose(null); // throws the reason
            }
            return new Result(opened.version(), translators, files);
        } catch (IOException e) {
            throw new StartFailure(
                    "the jar " + PathText.of(jar) + " cannot be read", ThrowableText.briefly(e), "Copy it again.");
        }
    }

    /** Returns how many jars a volume with this one would read. */
    public static int files(Path jar) throws StartFailure {
        try (JarPath path = JarPath.open(jar, file -> new JarCopy(file, () -> {}))) {
            return path.copies().size();
        }
    }

    /**
     * Returns whether an archive of classes has those of a jar.
     *
     * @param archive its folder
     */
    public static boolean isArchived(Path archive, Path jar) throws IOException {
        return new ArchivedJars(archive).has(jar);
    }

    /** Gives a translator the classes that it has in GlusterFS's process, and no libraries of this program. */
    private static final class FrameworkLoader extends ClassLoader {
        private static final ClassLoader PROGRAM = JarCheck.class.getClassLoader();
        private final Set<CodeSource> sources = new HashSet<>(Set.of(sourceOf(JarCheck.class), sourceOf(Native.class)));

        FrameworkLoader() {
            super(ClassLoader.getPlatformClassLoader());
        }

        private static CodeSource sourceOf(Class<?> type) {
            return type.getProtectionDomain().getCodeSource();
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Class<?> found = Class.forName(name, false, PROGRAM);
            if (sources.contains(sourceOf(found))) {
                return found;
            }
            throw new ClassNotFoundException(name);
        }
    }
}
