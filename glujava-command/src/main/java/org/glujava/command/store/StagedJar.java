package org.glujava.command.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.glujava.command.CommandFailure;
import org.glujava.instance.StartFailure;
import org.glujava.runtime.JarCheck;
import org.glujava.text.PathText;

/**
 * Copies of a jar and of the jars in its Class-Path, in a folder that no name leads to yet. The copies are checked, and
 * not the files, which may change meanwhile.
 */
final class StagedJar {
    /** As the native side's limit for a jar (file/loadable.h). */
    private static final long MAX_JAR = 256L << 20;

    private static final long MAX_ALL = 1L << 30;

    private final Path source;
    private final Path home;
    private final Path folder;
    private final DurableFiles files;
    private long size;

    private StagedJar(Path source, Path folder, DurableFiles files) throws IOException {
        this.source = source;
        this.home = ParentFolder.of(source).toRealPath();
        this.folder = folder;
        this.files = files;
    }

    /**
     * Copies and checks a jar, and makes the folder of a version for each of its translators.
     *
     * @param folder an empty folder
     * @return the versions; their folders have their translators' names
     */
    static List<JarVersion> make(Path jar, Path folder, DurableFiles files) throws IOException {
        Path source = jar.toAbsolutePath().normalize();
        if (source.getFileName() == null || !Files.exists(source)) {
            throw new CommandFailure("there is no jar " + PathText.of(jar), "is its name right?");
        }
        return new StagedJar(source, folder, files).make();
    }

    private List<JarVersion> make() throws IOException {
        Path checked = folder.resolve(".checked");
        files.folder(checked);
        JarCheck.Result result = check(checked);
        List<JarVersion> versions = new ArrayList<>();
        for (JarCheck.Found found : result.translators()) {
            requireName(found.name());
            versions.add(version(found, result, checked));
        }
        files.removeTree(checked);
        return versions;
    }

    private JarCheck.Result check(Path checked) throws IOException {
        try {
            requireSafe(source);
            JarCheck.Result result = JarCheck.of(source, file -> copy(file, checked));
            // A name in a Class-Path may be a link, and its target has another name.
            if (JarCheck.files(checked.resolve(source.getFileName()))
                    != result.files().size()) {
                throw new CommandFailure(
                        "the Class-Path of " + PathText.of(source) + " leads over a link",
                        "put the jar itself at the name that the Class-Path has");
            }
            return result;
        } catch (StartFailure e) {
            throw new CommandFailure(e.getMessage() + (e.detail().isEmpty() ? "" : ": " + e.detail()), e.hint(), e);
        }
    }

    private Path copy(Path file, Path checked) throws StartFailure {
        Path copy = checked.resolve(inFolder(file));
        try {
            requireSafe(file);
            files.folder(ParentFolder.of(copy));
            try (InputStream in = Files.newInputStream(file)) {
                long copied = files.write(copy, in, MAX_JAR);
                size += copied;
                if (copied < 0 || size > MAX_ALL) {
                    throw new StartFailure(
                            "the jar " + PathText.of(file) + " is too large",
                            "a jar may have at most 256 MiB, and all together 1 GiB",
                            "Leave out what the translator does not need.");
                }
            }
            EntryNames.check(file, copy);
            return copy;
        } catch (IOException e) {
            throw new StartFailure(
                    "the jar " + PathText.of(file) + " cannot be copied to " + PathText.of(copy),
                    String.valueOf(e),
                    "Is it readable, and is there room?");
        }
    }

    /** Returns a file's path in the folder of the jar; of the jar itself the name, also if it is a link. */
    private Path inFolder(Path file) {
        return file.equals(source) ? source.getFileName() : home.relativize(file);
    }

    private static void requireSafe(Path file) throws IOException, StartFailure {
        PosixFileAttributes found = Files.readAttributes(file, PosixFileAttributes.class);
        if (!found.isRegularFile()) {
            throw new StartFailure(
                    "the jar " + PathText.of(file) + " is no plain file", "", "Name the file of the translator's jar.");
        }
        if (!Files.isReadable(file)) {
            throw new StartFailure(
                    "the jar " + PathText.of(file) + " cannot be read", "no permission", "Make it readable.");
        }
        if (found.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new StartFailure(
                    "the jar " + PathText.of(file) + " is not installed: everyone can change it",
                    "so it may not be what its author made",
                    "Compare it with the author's, and run 'chmod o-w' on it.");
        }
    }

    private void requireName(String name) {
        if (!TranslatorStore.NAME.matcher(name).matches()) {
            throw new CommandFailure(
                    "the translator '" + name + "' in " + PathText.of(source) + " has a name that no type can have",
                    "its name must have letters and digits, and single dashes between them");
        }
    }

    private JarVersion version(JarCheck.Found found, JarCheck.Result result, Path checked) throws IOException {
        Path own = folder.resolve(found.name());
        files.folder(own);
        String jarName = found.name() + TranslatorStore.JAR;
        for (Path file : result.files()) {
            Path copy = checked.resolve(inFolder(file));
            Path target = file.equals(source) ? own.resolve(jarName) : own.resolve(inFolder(file));
            if (Files.exists(target)) {
                throw new CommandFailure(
                        "the Class-Path of " + PathText.of(source) + " has a jar " + jarName
                                + ", which is the name of the translator's own",
                        "give it another name");
            }
            files.folder(ParentFolder.of(target));
            try (InputStream in = Files.newInputStream(copy)) {
                files.write(target, in, MAX_JAR);
            }
        }
        JarVersion version = new JarVersion(
                found.name(),
                found.className(),
                result.version(),
                String.valueOf(source.getFileName()),
                JarVersion.hash(own));
        files.replace(own.resolve(JarVersion.FILE), version.text());
        return version;
    }

    /** Refuses entries that a program which unpacks the jar would write elsewhere. */
    private static final class EntryNames {
        static void check(Path file, Path copy) throws IOException, StartFailure {
            try (ZipFile jar = new ZipFile(copy.toFile())) {
                for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                    ZipEntry entry = entries.nextElement();
                    String name = entry.getName().replace('\\', '/');
                    if (name.startsWith("/") || ("/" + name + "/").contains("/../")) {
                        throw new StartFailure(
                                "the jar " + PathText.of(file) + " has an entry with a path out of its folder",
                                "the entry " + entry.getName(),
                                "Ask its author: no build tool makes such a jar.");
                    }
                }
            } catch (ZipException e) {
                throw new StartFailure(
                        "the file " + PathText.of(file) + " is not a jar",
                        String.valueOf(e.getMessage()),
                        "Was it copied whole?");
            }
        }
    }
}
