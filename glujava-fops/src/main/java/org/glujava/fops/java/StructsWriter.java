package org.glujava.fops.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.Struct;
import org.glujava.fops.StructTable;

/** {@code Structs}: reads the records of plain structs out of windows, and writes them. */
final class StructsWriter {
    private StructsWriter() {}

    static void write(Path directory) throws IOException {
        String methods = StructTable.structs().stream().map(StructsWriter::methods).collect(Collectors.joining("\n"));
        Files.writeString(directory.resolve("org/glujava/type/Structs.java"), String.format(Locale.ROOT, """
                // Generated from structs.table. Do not edit.
                package org.glujava.type;

                import java.nio.ByteBuffer;

                /** GluJava's own: plain structs in windows; the layouts are those of {@code structs.h}. */
                public final class Structs {
                    private Structs() {}

                %s}
                """, methods));
    }

    private static String methods(Struct struct) {
        String gets = struct.fields().stream()
                .map(field -> "                " + field.kind().javaGet(field.offset()))
                .collect(Collectors.joining(",\n"));
        String puts = struct.fields().stream()
                .map(field -> "        " + field.kind().javaPut("value." + field.name() + "()", field.offset()) + "\n")
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, """
                    /** Bytes that a %1$s takes. */
                    public static final int %4$s_SIZE = %5$d;

                    public static %1$s read%1$s(ByteBuffer from, int at) {
                        return new %1$s(
                %2$s);
                    }

                    public static void write(%1$s value, ByteBuffer to, int at) {
                %3$s    }
                """,
                        struct.javaName(), gets, puts, struct.name().toUpperCase(Locale.ROOT), struct.size());
    }
}
