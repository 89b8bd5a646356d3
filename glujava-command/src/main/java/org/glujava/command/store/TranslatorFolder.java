package org.glujava.command.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glujava.command.CommandFailure;
import org.glujava.text.PathText;
import org.jspecify.annotations.Nullable;

/** The folder of one translator, as {@link TranslatorStore} describes it. */
final class TranslatorFolder {
    private static final String CURRENT = "current";
    private static final String PREVIOUS = "previous";
    private static final String NEXT = "next";

    private final Path own;
    private final String name;
    private final DurableFiles files;
    private final TypeLinks types;

    TranslatorFolder(Path own, DurableFiles files, TypeLinks types) {
        this.own = own;
        this.name = own.getFileName().toString();
        this.files = files;
        this.types = types;
    }

    /** Returns whether it is such a folder. Operators have other folders in the same place. */
    boolean isStored() {
        return TranslatorStore.NAME.matcher(name).matches()
                && Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)
                && Files.isSymbolicLink(own.resolve(CURRENT))
                && Files.exists(own.resolve(TypeLinks.FILE));
    }

    String name() {
        return name;
    }

    /** Returns what is installed. */
    StoredTranslator read() {
        String current = target(CURRENT);
        Path version = own.resolve(current == null ? CURRENT : current);
        JarVersion about = about(version);
        return new StoredTranslator(
                name,
                about == null ? "unknown" : about.version(),
                about == null ? "unknown" : about.className(),
                own.resolve(CURRENT).resolve(name + TranslatorStore.JAR).toString(),
                current == null ? "" : current,
                target(PREVIOUS),
                types.usable(name),
                fault(version));
    }

    /** Throws if a version cannot be put here: another translator of the same name is not an upgrade. */
    void requireFree(JarVersion version) {
        if (isStored()) {
            StoredTranslator stored = read();
            if (stored.fault() == null && !stored.className().equals(version.className())) {
                throw new CommandFailure(
                        "another translator '" + name + "' is installed: its class is " + stored.className()
                                + ", and that in " + version.source() + " is " + version.className(),
                        "remove it first: glujava uninstall " + name);
            }
        } else if (Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
            throw new CommandFailure(
                    PathText.of(own) + " is in the way: 'glujava install' has not made it", "move it away");
        }
        types.check(name);
    }

    /**
     * Puts a version into use.
     *
     * @param staged its folder, which is moved
     */
    TranslatorStore.Installed put(JarVersion version, Path staged) throws IOException {
        String before = isStored() ? target(CURRENT) : null;
        if (isStored()) {
            String folder = freeFolder(version);
            if (!Files.exists(own.resolve(folder))) {
                files.move(staged, own.resolve(folder));
            }
            files.link(own.resolve(NEXT), Path.of(folder));
        } else {
            Path whole = staged.resolveSibling(name + ".whole");
            files.folder(whole);
            files.move(staged, whole.resolve(version.folder()));
            files.link(whole.resolve(CURRENT), Path.of(version.folder()));
            files.replace(whole.resolve(TypeLinks.FILE), types.missing(name, ""));
            files.move(whole, own);
        }
        settle();
        return new TranslatorStore.Installed(read(), before);
    }

    /** Changes to the version before. */
    TranslatorStore.Installed rollback() throws IOException {
        String current = target(CURRENT);
        String previous = target(PREVIOUS);
        if (previous == null) {
            throw new CommandFailure(
                    "there is no version of translator '" + name + "' before " + current,
                    "'glujava install JAR' installs another");
        }
        files.link(own.resolve(NEXT), Path.of(previous));
        settle();
        return new TranslatorStore.Installed(read(), current);
    }

    /** Ends a change of versions, makes the types, and removes what is not in use. */
    void settle() throws IOException {
        String next = target(NEXT);
        String current = target(CURRENT);
        if (next != null && !next.equals(current)) {
            if (current != null) {
                files.link(own.resolve(PREVIOUS), Path.of(current));
            }
            files.link(own.resolve(CURRENT), Path.of(next));
        }
        Set<String> used = new HashSet<>(Set.of(CURRENT, PREVIOUS, TypeLinks.FILE));
        Stream.of(CURRENT, PREVIOUS).map(this::target).forEach(used::add);
        for (Path each : content(own)) {
            if (!used.contains(each.getFileName().toString())) {
                files.removeTree(each);
            }
        }
        String before = typesText(own);
        String links = types.missing(name, before);
        if (!links.equals(before)) {
            files.replace(own.resolve(TypeLinks.FILE), links);
        }
        types.make(name, links);
    }

    /** Returns the name for the version's folder: that of an undamaged folder of the same jars, or a new one. */
    private String freeFolder(JarVersion version) {
        String folder = version.folder();
        for (int i = 2; Files.exists(own.resolve(folder)) && fault(own.resolve(folder)) != null; i++) {
            folder = version.folder() + '.' + i;
        }
        return folder;
    }

    private static @Nullable JarVersion about(Path version) {
        try {
            return JarVersion.read(version);
        } catch (IOException e) {
            return null;
        }
    }

    /** Returns what is wrong with a version; null for nothing. */
    private static @Nullable String fault(Path version) {
        try {
            JarVersion about = JarVersion.read(version);
            return about.sha256().equals(JarVersion.hash(version))
                    ? null
                    : "the files in " + PathText.of(version) + " were changed since they were installed";
        } catch (IOException e) {
            return PathText.of(version) + " cannot be read: " + e;
        }
    }

    /** Returns the name of the folder that a link leads to; null if there is no such folder. */
    private @Nullable String target(String link) {
        try {
            Path target = Files.readSymbolicLink(own.resolve(link));
            return Files.isDirectory(own.resolve(link)) ? target.toString() : null;
        } catch (IOException e) {
            return null;
        }
    }

    static List<Path> content(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    /** Returns the text of the file of types in a folder, which may be on its way out. */
    static String typesText(Path folder) throws IOException {
        Path file = folder.resolve(TypeLinks.FILE);
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
