package org.glujava.command.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glujava.command.CommandFailure;

/**
 * The types of a translator: links in GlusterFS's folders to the meta-translator. The file {@link #FILE} in the
 * translator's folder lists those that GluJava has made, so that a link of the operator stays.
 */
final class TypeLinks {
    static final String FILE = "types";

    private static final Path TARGET = Path.of("../features/glujava.so");
    private static final List<String> KINDS = List.of("glujava", "user");
    private static final String SUFFIX = ".so";

    private final DurableFiles files;
    private final List<Path> xlators;

    /**
     * @param xlators GlusterFS's folders of translators: that of the installed version first, then those of others;
     *     empty if GlusterFS is not installed
     */
    TypeLinks(DurableFiles files, List<Path> xlators) {
        this.files = files;
        this.xlators = List.copyOf(xlators);
    }

    /** Throws if links could not be made for a translator. */
    void check(String name) {
        for (Path link : of(name)) {
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !isOurs(link)) {
                throw new CommandFailure(
                        link + " is in the way: it is not a link to " + TARGET,
                        "move it away, or give the translator another name");
            }
        }
    }

    /** Throws if the meta-translator is not installed, to which the links lead. */
    void checkTarget() {
        if (xlators.isEmpty()) {
            throw new CommandFailure("GlusterFS is not installed here", "install glusterfs-server or glusterfs-client");
        }
        Path so = xlators.get(0).resolve("features/glujava.so");
        if (!Files.exists(so)) {
            throw new CommandFailure(
                    "GluJava is not installed for this GlusterFS: there is no " + so,
                    "install GluJava's package for it, or run './glujava install' in GluJava's checkout");
        }
    }

    /** Returns the text of the file for a translator: the links in the text before, and those that are to be made. */
    String missing(String name, String before) {
        Set<String> links = new LinkedHashSet<>(before.lines().toList());
        for (Path link : of(name)) {
            if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                links.add(link.toString());
            }
        }
        return String.join("\n", links) + '\n';
    }

    /** Makes the links that are in the text and in these folders of GlusterFS. */
    void make(String name, String text) throws IOException {
        Set<String> recorded = Set.copyOf(text.lines().toList());
        for (Path link : of(name)) {
            if (recorded.contains(link.toString()) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                files.folder(ParentFolder.of(link));
                files.newLink(link, TARGET);
            }
        }
    }

    /** Removes the links in the text, also those in the folder of another version of GlusterFS. */
    void remove(String text) throws IOException {
        for (String line : text.lines().filter(each -> !each.isEmpty()).toList()) {
            Path link = Path.of(line);
            if (!Files.isDirectory(ParentFolder.of(link))) {
                continue;
            }
            if (isOurs(link)) {
                files.remove(link);
            }
            removeIfEmpty(ParentFolder.of(link));
        }
    }

    private void removeIfEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                return;
            }
        }
        files.remove(folder);
    }

    /** Returns the types that volumes of the installed GlusterFS can have now. */
    List<String> usable(String name) {
        List<String> types = new ArrayList<>();
        for (Path link : of(name)) {
            if (link.startsWith(xlators.get(0)) && isOurs(link)) {
                types.add(ParentFolder.of(link).getFileName() + "/" + name);
            }
        }
        return types;
    }

    private List<Path> of(String name) {
        return xlators.stream()
                .flatMap(folder ->
                        KINDS.stream().map(kind -> folder.resolve(kind).resolve(name + SUFFIX)))
                .toList();
    }

    private static boolean isOurs(Path link) {
        try {
            return Files.isSymbolicLink(link) && Files.readSymbolicLink(link).endsWith("features/glujava.so");
        } catch (IOException e) {
            return false;
        }
    }
}
