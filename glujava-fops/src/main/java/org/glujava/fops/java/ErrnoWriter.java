package org.glujava.fops.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.ErrnoTable;

/** {@code Errno}: the error of a fop. */
final class ErrnoWriter {
    private ErrnoWriter() {}

    static void write(Path directory) throws IOException {
        Path file = directory.resolve("org/glujava/type/Errno.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, write());
    }

    private static String write() {
        String constants = ErrnoTable.errnos().stream()
                .map(errno -> String.format(Locale.ROOT, """
                            /** %s. */
                            public static final Errno %s = named(%d, "%2$s");

                        """, errno.meaning(), errno.name(), errno.number()))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, """
                // Generated from errnos.table. Do not edit.
                package org.glujava.type;

                /**
                 * The error of a fop: an error number of Linux (errno(3)), or an error number of GlusterFS, above 1000. Compare with
                 * {@code equals}, not with {@code ==}.
                 */
                public final class Errno {
                    private static final int CACHED = 256;
                    private static final Errno[] CACHE = new Errno[CACHED];

                %s    private final int value;
                    private final String name;

                    private Errno(int value, String name) {
                        this.value = value;
                        this.name = name;
                    }

                    /**
                     * {@return the error with this number}
                     *
                     * @param value the number, greater than 0
                     */
                    public static Errno of(int value) {
                        if (value > 0 && value < CACHED) {
                            Errno known = CACHE[value];
                            return known != null ? known : new Errno(value, "errno " + value);
                        }
                        return new Errno(value, "errno " + value);
                    }

                    /** {@return the number} */
                    public int value() {
                        return value;
                    }

                    @Override
                    public boolean equals(Object other) {
                        return other instanceof Errno that && value == that.value;
                    }

                    @Override
                    public int hashCode() {
                        return value;
                    }

                    /** Returns the name, such as {@code ENOENT}, or a text such as {@code errno 1001} for a number without a name. */
                    @Override
                    public String toString() {
                        return name;
                    }

                    private static Errno named(int value, String name) {
                        CACHE[value] = new Errno(value, name);
                        return CACHE[value];
                    }
                }
                """, constants);
    }
}
