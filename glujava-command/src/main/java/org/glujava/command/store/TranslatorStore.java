package org.glujava.command.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.glujava.command.CommandFailure;
import org.glujava.text.Nearest;
import org.glujava.text.PathText;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code translators} of the run-time home. Each translator has a folder there:
 *
 * <pre>
 * NAME/VERSION-HASH/NAME.jar   the jar; the jars of its Class-Path have the same places beside it as they had
 * NAME/VERSION-HASH/about.json what is known of it
 * NAME/current                 a link to the version in use; the native side loads NAME/current/NAME.jar
 * NAME/previous                a link to the version before
 * NAME/next                    a link to the version that is to be in use: the links above are yet to be changed
 * NAME/types                   the links in GlusterFS's folder that are to be there
 * </pre>
 *
 * <p>A command may be killed at any time. One rename decides whether a translator has changed; the next command does
 * the rest.
 */
public final class TranslatorStore {
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*"); // as the processor's
    static final String JAR = ".jar";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final String STAGING = ".new-";
    private static final String REMOVED = ".removed-";

    private final Path folder;
    private final DurableFiles files;
    private final TypeLinks types;

    /**
     * Opens the store.
     *
     * @param home the run-time home
     * @param xlators GlusterFS's folders of translators, which get the types: that of the installed version first; empty
     *     if GlusterFS is not installed
     */
    public TranslatorStore(Path home, List<Path> xlators) {
        this(home, xlators, () -> {});
    }

    /** Returns the path of the jar of an installed translator, as the native side finds it (lifecycle/installed.c). */
    public static Path jar(Path home, String name) {
        return home.resolve("translators").resolve(name).resolve("current").resolve(name + JAR);
    }

    /** @param beforeEach called before each change of a file */
    TranslatorStore(Path home, List<Path> xlators, Runnable beforeEach) {
        this.folder = home.resolve("translators");
        this.files = new DurableFiles(beforeEach);
        this.types = new TypeLinks(files, xlators);
    }

    /**
     * A translator that a command has changed.
     *
     * @param now as it is now
     * @param replaced the version's folder that was in use before; null for none
     */
    public record Installed(StoredTranslator now, @Nullable String replaced) {}

    /** Returns the installed translators, by name. */
    public List<StoredTranslator> list() throws IOException {
        return stored().stream().map(TranslatorFolder::read).toList();
    }

    /** Installs the translators of all jars, or of none. A translator that is installed gets the new version. */
    public List<Installed> install(List<Path> jars) throws IOException {
        types.checkTarget();
        return locked(() -> {
            Path staging = folder.resolve(STAGING + UUID.randomUUID());
            try {
                files.folder(staging);
                return put(stage(jars, staging));
            } finally {
                files.removeTree(staging);
            }
        });
    }

    private List<Installed> put(Map<JarVersion, Path> staged) throws IOException {
        for (JarVersion version : staged.keySet()) {
            folderOf(version.name()).requireFree(version);
        }
        List<Installed> installed = new ArrayList<>();
        for (Map.Entry<JarVersion, Path> each : staged.entrySet()) {
            installed.add(folderOf(each.getKey().name()).put(each.getKey(), each.getValue()));
        }
        return installed;
    }

    /** Removes translators with all their versions and types: all of them, or none. */
    public void uninstall(List<String> names) throws IOException {
        locked(() -> {
            for (String name : names) {
                requireInstalled(name);
            }
            for (String name : names) {
                Path removed = folder.resolve(REMOVED + name);
                try {
                    files.move(folder.resolve(name), removed);
                } catch (AtomicMoveNotSupportedException e) {
                    // In a container, folders of its image cannot be renamed. A link means the same.
                    files.newLink(removed, Path.of(name));
                }
                remove(removed);
            }
            return names;
        });
    }

    /** Ends what a killed command has begun, and makes missing types. Returns the installed translators, by name. */
    public List<StoredTranslator> settle() throws IOException {
        return locked(this::list);
    }

    /** Changes to the version before. Another call changes back. */
    public Installed rollback(String name) throws IOException {
        return locked(() -> requireInstalled(name).rollback());
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** Does something alone, after what a killed command has begun is ended. */
    private <T> T locked(Work<T> work) throws IOException {
        try {
            files.folder(folder);
            StoreLock lock = StoreLock.take(folder.resolve(".lock"), LONGEST_WAIT);
            try {
                recover();
                return work.run();
            } finally {
                lock.close();
            }
        } catch (AccessDeniedException e) {
            throw new CommandFailure(
                    "permission denied: " + PathText.of(Path.of(e.getFile())), "run the command as root, with sudo", e);
        }
    }

    private void recover() throws IOException {
        for (Path each : TranslatorFolder.content(folder)) {
            String name = each.getFileName().toString();
            if (name.startsWith(STAGING)) {
                files.removeTree(each);
            } else if (name.startsWith(REMOVED)) {
                remove(each);
            }
        }
        for (TranslatorFolder each : stored()) {
            each.settle();
        }
    }

    private void remove(Path removed) throws IOException {
        types.remove(TranslatorFolder.typesText(removed));
        if (Files.isSymbolicLink(removed)) {
            files.removeTree(folder.resolve(Files.readSymbolicLink(removed)));
        }
        files.removeTree(removed);
    }

    /** Returns the folders of the new versions. */
    private Map<JarVersion, Path> stage(List<Path> jars, Path staging) throws IOException {
        Map<JarVersion, Path> staged = new LinkedHashMap<>();
        for (Path jar : jars) {
            Path own = staging.resolve(String.valueOf(staged.size()));
            files.folder(own);
            for (JarVersion version : StagedJar.make(jar, own, files)) {
                requireOnlyOne(version, staged.keySet());
                staged.put(version, own.resolve(version.name()));
            }
        }
        return staged;
    }

    private static void requireOnlyOne(JarVersion version, Iterable<JarVersion> others) {
        for (JarVersion other : others) {
            if (other.name().equals(version.name())) {
                throw new CommandFailure(
                        "the translator '" + version.name() + "' is in two of the jars: " + other.source() + " ("
                                + other.className() + ") and " + version.source() + " (" + version.className() + ")",
                        "install one of them");
            }
        }
    }

    private TranslatorFolder requireInstalled(String name) throws IOException {
        List<String> names = stored().stream().map(TranslatorFolder::name).toList();
        if (!names.contains(name)) {
            throw new CommandFailure(
                    "the translator '" + name + "' is not installed",
                    names.isEmpty()
                            ? "no translator is; 'glujava install JAR' installs those of a jar"
                            : Nearest.to(name, names)
                                    .map(nearest -> "did you mean '" + nearest + "'?")
                                    .orElse("installed are " + String.join(", ", names)));
        }
        return folderOf(name);
    }

    private List<TranslatorFolder> stored() throws IOException {
        return TranslatorFolder.content(folder).stream()
                .map(each -> new TranslatorFolder(each, files, types))
                .filter(TranslatorFolder::isStored)
                .filter(each -> !Files.isSymbolicLink(folder.resolve(REMOVED + each.name())))
                .sorted(Comparator.comparing(TranslatorFolder::name))
                .toList();
    }

    private TranslatorFolder folderOf(String name) {
        return new TranslatorFolder(folder.resolve(name), files, types);
    }
}
