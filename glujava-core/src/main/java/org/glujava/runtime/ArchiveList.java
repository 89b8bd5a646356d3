package org.glujava.runtime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glujava.instance.StartFailure;
import org.glujava.text.PathText;
import org.jspecify.annotations.Nullable;

/**
 * Lists the classes of translators' jars for a class data archive, in the JVM's format. The JVM gives such a class to a
 * class loader that defines a class of this name with the same bytes.
 *
 * <p>A class is listed with numbers for its superclass and its interfaces, whose lines come before. The JVM takes one
 * class of a name, so of two jars with the same library the first one's is listed.
 */
final class ArchiveList {
    private final Path folder;
    private final PrintStream out;
    private final Map<Class<?>, Integer> numbers = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private int copies;

    /** @param folder where the jars are copied to */
    ArchiveList(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Copies jars to {@code 1.jar}, {@code 2.jar} and so on in a folder, and prints the list, with paths relative to
     * the folder. A jar with which a volume would not start is left out, with a line of the reason.
     *
     * @param args the folder, then the jars
     */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream messages = utf8(FileDescriptor.err);
        ArchiveList list = new ArchiveList(Path.of(args[0]), out);
        for (int i = 1; i < args.length; i++) {
            try {
                list.add(Path.of(args[i]));
            } catch (StartFailure e) {
                messages.println(e.getMessage() + ": " + e.detail());
            }
        }
        out.flush();
        messages.flush();
    }

    /** Returns a stream in the encoding of the JVM's lists, which need not be that of its output. */
    private static PrintStream utf8(FileDescriptor output) {
        return new PrintStream(new FileOutputStream(output), false, StandardCharsets.UTF_8);
    }

    /** Lists the classes of a jar, and of those in its Class-Path. Throws when a part of them is broken. */
    void add(Path file) throws StartFailure {
        int before = copies;
        boolean added = false;
        try (JarPath path = JarPath.open(file, this::copy)) {
            JarContents contents = JarContents.read(path.copies(), ArchivedJars.NONE);
            contents.check();
            // Not closed: the JVM may load more classes while it lists these.
            TranslatorLoader loader =
                    new TranslatorLoader("archive", path.copies(), ArchiveList.class.getClassLoader());
            Map<String, Path> sources = new HashMap<>();
            for (Map.Entry<Path, JarCopy> each : path.copies().entrySet()) {
                sources.put(
                        each.getKey().toUri().toURL().toString(),
                        each.getValue().path());
            }
            for (String name : new TreeSet<>(contents.classes())) {
                list(name.replace('/', '.'), loader, sources);
            }
            added = true;
        } catch (IOException e) {
            throw new StartFailure("the jar " + PathText.of(file) + " cannot be read", String.valueOf(e), "");
        } finally {
            if (!added) {
                removeCopies(before);
            }
        }
    }

    private void list(String name, ClassLoader loader, Map<String, Path> sources) {
        try {
            number(Class.forName(name, false, loader), loader, sources);
        } catch (ClassNotFoundException | LinkageError | SecurityException e) {
            // A library may have classes for other libraries, which are missing.
        }
    }

    /** Returns the number of a class, and lists it before; null for a class that no archive can have. */
    private @Nullable Integer number(Class<?> type, ClassLoader loader, Map<String, Path> sources) {
        Integer known = numbers.get(type);
        if (known != null) {
            return known;
        }
        String more = "";
        if (type.getClassLoader() == loader) {
            more = ofJar(type, loader, sources);
            if (more == null || !names.add(type.getName())) {
                return null;
            }
        }
        int number = numbers.size() + 1;
        numbers.put(type, number);
        out.println(type.getName().replace('.', '/') + " id: " + number + more);
        return number;
    }

    /** Returns the rest of the line of a class that a jar has. */
    private @Nullable String ofJar(Class<?> type, ClassLoader loader, Map<String, Path> sources) {
        Path source = sources.get(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
        Integer superclass = number(type.isInterface() ? Object.class : type.getSuperclass(), loader, sources);
        // The JVM leaves out signed classes, because a signature may expire.
        if (source == null || superclass == null || type.getSigners() != null) {
            return null;
        }
        StringBuilder line = new StringBuilder(" super: ").append(superclass);
        List<Integer> interfaces = new ArrayList<>();
        for (Class<?> each : type.getInterfaces()) {
            Integer number = number(each, loader, sources);
            if (number == null) {
                return null;
            }
            interfaces.add(number);
        }
        if (!interfaces.isEmpty()) {
            line.append(" interfaces:");
            interfaces.forEach(number -> line.append(' ').append(number));
        }
        return line.append(" source: ").append(source.getFileName()).toString();
    }

    private JarCopy copy(Path file) throws StartFailure {
        Path copy = ArchivedJars.copy(folder, copies + 1);
        try {
            Files.copy(file, copy);
        } catch (IOException e) {
            throw new StartFailure("the jar " + PathText.of(file) + " cannot be copied", String.valueOf(e), "");
        }
        copies++;
        return new JarCopy(copy, () -> {});
    }

    private void removeCopies(int before) {
        for (; copies > before; copies--) {
            try {
                Files.delete(ArchivedJars.copy(folder, copies));
            } catch (IOException e) {
                // It stays, and is compared with jars in vain.
                return;
            }
        }
    }
}
