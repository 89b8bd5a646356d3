package org.glujava.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.glujava.instance.StartFailure;
import org.glujava.instance.ThrowableText;
import org.glujava.text.PathText;
import org.jspecify.annotations.Nullable;

/**
 * Reads jars completely at the start, so that a broken entry fails the start and not a later fop. Runs on a separate
 * thread, in parallel with the start.
 */
final class JarContents implements Runnable {
    private static final long MAX_BYTES = 1L << 30;
    private static final int MAX_ENTRIES = 200_000;
    private static final int CLASS_MAGIC = 0xcafebabe;
    private static final String CLASS = ".class";

    private final Map<Path, JarCopy> jars;
    private final ArchivedJars archived;
    private final FutureTask<Set<String>> classes = new FutureTask<>(new Listing());
    private final FutureTask<@Nullable Void> whole = new FutureTask<>(new Reading());
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private long left = MAX_BYTES;

    private JarContents(Map<Path, JarCopy> jars, ArchivedJars archived) {
        this.jars = new LinkedHashMap<>(jars);
        this.archived = archived;
    }

    /**
     * Begins to read jars.
     *
     * @param jars the copies, by the names for messages
     * @param archived jars that were read before
     */
    static JarContents read(Map<Path, JarCopy> jars, ArchivedJars archived) {
        JarContents contents = new JarContents(jars, archived);
        Thread thread = new Thread(contents, "gj-jar");
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            contents.run(); // no thread is available: read here
        }
        return contents;
    }

    @Override
    public void run() {
        classes.run();
        whole.run();
    }

    /** Returns the internal names of all classes. */
    Set<String> classes() throws StartFailure {
        return await(classes);
    }

    /** Waits until all is read. Throws when an entry is broken. */
    void check() throws StartFailure {
        await(whole);
    }

    /** Waits until reading has ended, whatever its result. */
    void end() {
        try {
            check();
        } catch (StartFailure e) {
            // Reading has ended, which is all that matters here.
        }
    }

    /**
     * Waits for a task that ends by itself, also on a thread that an author's code has interrupted. The thread stays
     * interrupted.
     */
    static <T> T result(Future<T> task) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> T await(Future<T> task) throws StartFailure {
        try {
            return result(task);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof StartFailure failure) {
                throw failure;
            }
            throw new StartFailure(
                    "the translator's jar could not be read",
                    ThrowableText.withPlace(cause),
                    "Is there enough memory?");
        }
    }

    /** Written out, and no lambda: these are slow in a JVM that has just started. */
    private final class Listing implements Callable<Set<String>> {
        @Override
        public Set<String> call() throws StartFailure {
            return listClasses();
        }
    }

    private final class Reading implements Callable<@Nullable Void> {
        @Override
        public @Nullable Void call() throws StartFailure {
            readAll();
            return null;
        }
    }

    private Set<String> listClasses() throws StartFailure {
        Set<String> names = new HashSet<>();
        long entriesOfAll = 0;
        for (Map.Entry<Path, JarCopy> each : jars.entrySet()) {
            try (JarFile jar = each.getValue().open()) {
                entriesOfAll += jar.size();
                if (entriesOfAll > MAX_ENTRIES) {
                    throw new StartFailure(
                            "the jar " + PathText.of(each.getKey()) + " is too large",
                            "with it the translator's jars have " + entriesOfAll + " entries, and at most "
                                    + MAX_ENTRIES + " are allowed",
                            "Leave out what the translator does not need.");
                }
                for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                    String name = entries.nextElement().getName();
                    if (isClass(name)) {
                        names.add(classOf(name));
                    }
                }
            } catch (IOException e) {
                throw broken(each.getKey(), "META-INF", ThrowableText.briefly(e));
            }
        }
        return names;
    }

    private void readAll() throws StartFailure {
        for (Map.Entry<Path, JarCopy> each : jars.entrySet()) {
            try {
                if (!archived.has(each.getValue().path())) {
                    readAll(each.getKey(), each.getValue());
                }
            } catch (IOException e) {
                throw broken(each.getKey(), "META-INF", ThrowableText.briefly(e));
            }
        }
    }

    private void readAll(Path file, JarCopy copy) throws IOException, StartFailure {
        try (JarFile jar = open(copy)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                read(file, jar, entries.nextElement());
            }
        }
    }

    /** Opens a jar. Signatures are checked only if there are some: that takes a third of the time. */
    private static JarFile open(JarCopy copy) throws IOException {
        try (JarFile unchecked = copy.open(false)) {
            return copy.open(isSigned(unchecked));
        }
    }

    private static boolean isSigned(JarFile jar) {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName();
            if (name.startsWith("META-INF/") && name.toUpperCase(Locale.ROOT).endsWith(".SF")) {
                return true;
            }
        }
        return false;
    }

    private void read(Path file, JarFile jar, JarEntry entry) throws StartFailure {
        String name = entry.getName();
        crc.reset();
        try (InputStream in = jar.getInputStream(entry)) {
            pass(in, isClass(name));
        } catch (IOException | SecurityException e) {
            throw broken(file, name, ThrowableText.briefly(e));
        }
        if (crc.getValue() != entry.getCrc()) {
            throw broken(file, name, "its checksum is wrong");
        }
    }

    /** Returns whether an entry is a class. Leaves out META-INF/versions, whose classes may be for a newer Java. */
    private static boolean isClass(String name) {
        return name.endsWith(CLASS) && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    private static String classOf(String entry) {
        return entry.substring(0, entry.length() - CLASS.length());
    }

    private void pass(InputStream in, boolean isClass) throws IOException {
        int size = in.readNBytes(buffer, 0, buffer.length);
        if (isClass && (size < Integer.BYTES || ByteBuffer.wrap(buffer).getInt() != CLASS_MAGIC)) {
            throw new IOException("it is not a class file");
        }
        for (; size > 0; size = in.read(buffer)) {
            crc.update(buffer, 0, size);
            left -= size;
            if (left < 0) {
                throw new IOException("all entries together have more than " + (MAX_BYTES >> 20) + " MiB");
            }
        }
    }

    private static StartFailure broken(Path file, String entry, String problem) {
        return new StartFailure(
                "the jar " + PathText.of(file) + " is broken",
                "its entry " + entry + ": " + problem,
                "Copy the jar again.");
    }
}
