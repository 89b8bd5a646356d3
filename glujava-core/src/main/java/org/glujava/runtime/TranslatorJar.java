package org.glujava.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.glujava.instance.SpiCheck;
import org.glujava.instance.StartFailure;
import org.glujava.instance.ThrowableText;
import org.glujava.spi.SpiVersion;
import org.glujava.spi.TranslatorProvider;
import org.glujava.text.Nearest;
import org.glujava.text.PathText;
import org.jspecify.annotations.Nullable;

/** The jar of one volume, with its own class loader: instances share only the classes of the JDK and GluJava. */
final class TranslatorJar implements AutoCloseable {
    private final String file;
    private final JarPath path;
    private final TranslatorLoader loader;
    private final JarContents contents;
    private @Nullable FutureTask<Boolean> linking;

    private TranslatorJar(Path file, JarPath path, ClassLoader parent) throws IOException {
        this.file = PathText.of(file);
        this.path = path;
        this.loader = new TranslatorLoader(file.getFileName().toString(), path.copies(), parent);
        this.contents = JarContents.read(path.copies(), ArchivedJars.ofThisJvm());
    }

    /** @param copier checks each jar, and makes the copy that is used */
    static TranslatorJar open(String option, JarCopy.Copier copier) throws StartFailure {
        return open(option, copier, TranslatorJar.class.getClassLoader());
    }

    /** @param parent has the classes of the framework */
    static TranslatorJar open(String option, JarCopy.Copier copier, ClassLoader parent) throws StartFailure {
        Path file = pathOf(option);
        if (!file.isAbsolute() || file.getFileName() == null) {
            throw new StartFailure(
                    "the jar " + option + " is not an absolute path",
                    "a daemon's working folder is /",
                    "Write the absolute path, such as 'option jar " + file.toAbsolutePath() + "'.");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StartFailure(
                    "the jar " + option + " cannot be read",
                    Files.isDirectory(file) ? "it is a folder" : Files.exists(file) ? "no permission" : "no such file",
                    "Correct 'option jar' of the volume, or copy the jar to this path.");
        }
        JarPath path = JarPath.open(file, copier);
        boolean opened = false;
        try {
            TranslatorJar jar = new TranslatorJar(file, path, parent);
            opened = true;
            return jar;
        } catch (IOException e) {
            throw new StartFailure(
                    "the jar " + option + " cannot be read", ThrowableText.briefly(e), "Start the process again.");
        } finally {
            if (!opened) {
                path.close();
            }
        }
    }

    private static Path pathOf(String option) throws StartFailure {
        try {
            return PathText.path(option);
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    "the jar " + option + " cannot be read",
                    ThrowableText.briefly(e),
                    "Correct 'option jar' of the volume, or start GlusterFS with a locale that has its characters.");
        }
    }

    /** Returns its path as a text of {@link PathText}. */
    String file() {
        return file;
    }

    /** Returns the version in the jar's manifest, or "unknown". */
    String version() {
        return path.version() == null ? "unknown" : path.version();
    }

    ClassLoader loader() {
        return loader;
    }

    /** Returns the names of the translators, each once. */
    List<String> names() throws StartFailure {
        Set<String> names = new TreeSet<>();
        for (TranslatorProvider provider : providers()) {
            names.add(String.valueOf(provider.name()));
        }
        return List.copyOf(names);
    }

    /** Returns the translator of this name, or the only one if the name is null. Checks its classes. */
    CheckedProvider choose(@Nullable String name) throws StartFailure {
        List<TranslatorProvider> all = providers();
        if (all.isEmpty()) {
            contents.check();
            throw new StartFailure(
                    "there is no translator in " + file,
                    "it has no META-INF/services/" + TranslatorProvider.class.getName(),
                    "Was it compiled with glujava-processor on the annotation processor path, and is there a class"
                            + " with @Translator in it?");
        }
        try {
            TranslatorProvider found = choose(name, all);
            StartFailure refusal = SpiCheck.refusal(found, file);
            if (refusal != null) {
                throw refusal;
            }
            CheckedProvider chosen = CheckedProvider.of(found);
            link(chosen);
            return chosen;
        } catch (LinkageError e) {
            throw doesNotLink(e);
        } catch (RuntimeException e) {
            throw new StartFailure(
                    "a translator in " + file + " does not fit this version of GluJava",
                    ThrowableText.withPlace(e),
                    "Compile it again with this version's glujava-processor.");
        }
    }

    private TranslatorProvider choose(@Nullable String name, List<TranslatorProvider> all) throws StartFailure {
        List<TranslatorProvider> found = new ArrayList<>();
        for (TranslatorProvider provider : all) {
            if (name == null || name.equals(provider.name())) {
                found.add(provider);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw noChoice(name, all, found);
    }

    /** Returns the failure when not exactly one translator was found. */
    private StartFailure noChoice(@Nullable String name, List<TranslatorProvider> all, List<TranslatorProvider> found) {
        List<String> names = all.stream()
                .map(provider -> String.valueOf(provider.name()))
                .sorted()
                .toList();
        if (found.isEmpty()) {
            return new StartFailure(
                    "there is no translator '" + name + "' in " + file,
                    "it has " + String.join(", ", names),
                    Nearest.to(String.valueOf(name), names)
                            .map(nearest -> "Did you mean '" + nearest + "'?")
                            .orElse("Correct 'option translator'."));
        }
        if (name != null) {
            return new StartFailure(
                    "there are " + found.size() + " translators '" + name + "' in " + file,
                    found.stream().map(TranslatorProvider::className).collect(Collectors.joining(", ")),
                    "Give them different names, or put them into separate jars.");
        }
        return new StartFailure(
                "there are " + found.size() + " translators in " + file + ", and none is chosen",
                "they are " + String.join(", ", names),
                "Add 'option translator NAME' to the volume.");
    }

    /** Links the classes on a separate thread, beside the start, which need not wait for their names. */
    private void link(CheckedProvider chosen) {
        linking = new FutureTask<>(new Linking(chosen));
        Thread thread = new Thread(linking, "gj-link");
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            linking.run(); // no thread is available: link here
        }
    }

    private final class Linking implements Callable<Boolean> {
        private final CheckedProvider chosen;

        Linking(CheckedProvider chosen) {
            this.chosen = chosen;
        }

        @Override
        public Boolean call() throws StartFailure {
            new ClassLinking(
                            loader,
                            contents.classes(),
                            chosen.className(),
                            chosen.provider().getClass().getName())
                    .run();
            return true;
        }
    }

    /** Waits until the whole jar has been read, and its classes linked. Throws when a part of it is broken. */
    void awaitWhole() throws StartFailure {
        try {
            if (linking != null) {
                JarContents.result(linking);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailure unreadable) {
                throw unreadable;
            }
            throw doesNotLink(Objects.requireNonNullElse(e.getCause(), e));
        }
        contents.check();
    }

    private List<TranslatorProvider> providers() throws StartFailure {
        try {
            return ListedProviders.of(loader);
        } catch (ServiceConfigurationError | LinkageError e) {
            throw doesNotLink(e);
        }
    }

    /** Returns the failure for a class that the JVM cannot link. Throws the fault of the jar itself, if it has one. */
    StartFailure doesNotLink(Throwable thrown) throws StartFailure {
        contents.check();
        return new StartFailure(
                "a class of " + file + " cannot be linked",
                ThrowableText.briefly(thrown),
                "Are all classes it needs in the jar, and is it made for this version of GluJava (SPI version "
                        + SpiVersion.CURRENT + ") and Java " + Runtime.version().feature() + "?");
    }

    /** Waits until linking has ended, whatever its result. */
    private void endLinking() {
        try {
            awaitWhole();
        } catch (StartFailure e) {
            // Linking and reading have ended, which is all that matters here.
        }
    }

    @Override
    public void close() throws IOException {
        endLinking();
        contents.end();
        try {
            loader.close();
        } finally {
            path.close();
        }
    }
}
