package org.glujava.runtime;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import org.glujava.spi.Nearest;
import org.glujava.spi.TranslatorProvider;
import org.jspecify.annotations.Nullable;

/** The jar of one volume, in a class loader of its own: instances share nothing but the JDK and GluJava. */
final class TranslatorJar implements AutoCloseable {
    private final Path file;
    private final JarCopy copy;
    private final String version;
    private final URLClassLoader loader;

    private TranslatorJar(Path file, JarCopy copy, @Nullable String version, URLClassLoader loader) {
        this.file = file;
        this.copy = copy;
        this.version = version == null ? "unknown" : version;
        this.loader = loader;
    }

    /** @param copier what makes the copy of it that is used */
    static TranslatorJar open(String option, Function<Path, JarCopy> copier) throws StartFailure {
        Path file = Path.of(option);
        if (!file.isAbsolute()) {
            throw new StartFailure(
                    "the jar " + option + " is not given with its whole path",
                    "a daemon's working folder is /",
                    "Write 'option jar " + file.toAbsolutePath() + "' or wherever it is.");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StartFailure(
                    "the jar " + file + " cannot be read",
                    Files.isDirectory(file) ? "it is a folder" : Files.exists(file) ? "no permission" : "no such file",
                    "Correct 'option jar' of the volume, or put the jar there.");
        }
        JarCopy copy = copier.apply(file);
        try (JarFile jar = new JarFile(copy.path().toFile())) {
            Manifest manifest = jar.getManifest();
            String name = file.getFileName().toString();
            URL[] path = path(file, copy, manifest);
            var loader = new URLClassLoader(name, path, TranslatorJar.class.getClassLoader());
            return new TranslatorJar(file, copy, value(manifest, Attributes.Name.IMPLEMENTATION_VERSION), loader);
        } catch (ZipException e) {
            copy.forget().run();
            throw new StartFailure(
                    "the file " + file + " is not a jar", String.valueOf(e.getMessage()), "Was it copied whole?");
        } catch (IOException | IllegalArgumentException e) {
            copy.forget().run();
            throw new StartFailure(
                    "the jar " + file + " cannot be read",
                    Thrown.briefly(e),
                    "Correct 'option jar' of the volume, or what keeps the jar from being read.");
        }
    }

    /** The jar, and what its manifest names beside it. */
    private static URL[] path(Path file, JarCopy copy, @Nullable Manifest manifest) throws IOException {
        List<URL> path = new ArrayList<>(List.of(copy.path().toUri().toURL()));
        String beside = value(manifest, Attributes.Name.CLASS_PATH);
        for (String other : beside == null ? new String[0] : beside.strip().split("\\s+")) {
            path.add(file.toUri().resolve(other).toURL());
        }
        return path.toArray(URL[]::new);
    }

    private static @Nullable String value(@Nullable Manifest manifest, Attributes.Name name) {
        return manifest == null ? null : manifest.getMainAttributes().getValue(name);
    }

    Path file() {
        return file;
    }

    /** What the jar's manifest says, or "unknown". */
    String version() {
        return version;
    }

    ClassLoader loader() {
        return loader;
    }

    /** The translator of this name, or the only one when no name is given. */
    TranslatorProvider choose(@Nullable String name) throws StartFailure {
        List<TranslatorProvider> all = providers();
        if (all.isEmpty()) {
            throw new StartFailure(
                    "there is no translator in " + file,
                    "it has no META-INF/services/" + TranslatorProvider.class.getName(),
                    "Was it compiled with glujava-processor on the annotation processor path, and is there a class"
                            + " with @Translator in it?");
        }
        List<String> names = all.stream().map(TranslatorProvider::name).sorted().toList();
        if (name == null && all.size() > 1) {
            throw new StartFailure(
                    "there are " + all.size() + " translators in " + file + ", and none is chosen",
                    "they are " + String.join(", ", names),
                    "Add 'option translator NAME' to the volume.");
        }
        return all.stream()
                .filter(provider -> name == null || provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StartFailure(
                        "there is no translator '" + name + "' in " + file,
                        "there is " + String.join(", ", names),
                        Nearest.to(String.valueOf(name), names)
                                .map(nearest -> "Did you mean '" + nearest + "'?")
                                .orElse("Correct 'option translator'.")));
    }

    private List<TranslatorProvider> providers() throws StartFailure {
        List<TranslatorProvider> found = new ArrayList<>();
        try {
            for (TranslatorProvider provider : ServiceLoader.load(TranslatorProvider.class, loader)) {
                found.add(provider);
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw doesNotLink(e);
        }
        return found;
    }

    /** A class of the jar that the JVM cannot use. */
    StartFailure doesNotLink(Throwable thrown) {
        return new StartFailure(
                "a class of " + file + " cannot be linked",
                Thrown.briefly(thrown),
                "Are all classes it needs in the jar, and is it made for this version of GluJava and Java "
                        + Runtime.version().feature() + "?");
    }

    @Override
    public void close() throws IOException {
        try {
            loader.close();
        } finally {
            copy.forget().run();
        }
    }
}
