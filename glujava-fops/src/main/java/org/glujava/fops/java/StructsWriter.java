package org.glujava.fops.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.Struct;
import org.glujava.fops.StructTable;

/**
 * Writes classes that read and write the records of plain structs as bytes: {@code Structs} for internal classes, and
 * {@code IattBytes} for values of dicts, which public classes need.
 */
final class StructsWriter {
    private StructsWriter() {}

    static void write(Path directory) throws IOException {
        String all = text(Types.RECORD_PACKAGE, "Structs", "public ", StructTable.structs());
        Files.writeString(file(directory, Types.RECORD_PACKAGE, "Structs"), all);
        List<Struct> iatt = StructTable.structs().stream()
                .filter(struct -> struct.name().equals("iatt"))
                .toList();
        Files.writeString(
                file(directory, "org.glujava.type", "IattBytes"), text("org.glujava.type", "IattBytes", "", iatt));
    }

    private static Path file(Path directory, String packageName, String name) throws IOException {
        return Files.createDirectories(directory.resolve(packageName.replace('.', '/')))
                .resolve(name + ".java");
    }

    private static String text(String packageName, String name, String access, List<Struct> structs) {
        String methods = structs.stream().map(struct -> methods(struct, access)).collect(Collectors.joining("\n"));
        String imports = packageName.equals("org.glujava.type")
                ? ""
                : structs.stream()
                                .map(struct -> "import org.glujava.type." + struct.javaName() + ";\n")
                                .collect(Collectors.joining())
                        + "import org.glujava.type.FileType;\nimport org.glujava.type.Gfid;\n";
        boolean bytes =
                structs.stream().flatMap(struct -> struct.fields().stream()).anyMatch(StructWriter::isBytes);
        return String.format(
                Locale.ROOT,
                """
                // Generated from structs.table. Do not edit.
                package %1$s;

                import java.nio.ByteBuffer;
                import java.time.Instant;
                %2$s
                /** For GluJava only: reads and writes plain structs as bytes, in the layouts of {@code structs.h}. */
                %3$sfinal class %4$s {
                    private %4$s() {}

                %5$s%6$s%7$s}
                """,
                packageName,
                imports,
                access,
                name,
                methods,
                parts(access),
                bytes ? arrays(access) : "");
    }

    private static String methods(Struct struct, String access) {
        String gets = struct.fields().stream()
                .map(field -> "                " + field.kind().javaGet(field.offset()))
                .collect(Collectors.joining(",\n"));
        String puts = struct.fields().stream()
                .map(field -> "        " + field.kind().javaPut("value." + field.name() + "()", field.offset()) + "\n")
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                """
                    /** The number of bytes that a %1$s takes. */
                    %6$sstatic final int %4$s_SIZE = %5$d;

                    %6$sstatic %1$s read%1$s(ByteBuffer from, int at) {
                        return new %1$s(
                %2$s);
                    }

                    %6$sstatic void write(%1$s value, ByteBuffer to, int at) {
                %3$s    }
                """,
                struct.javaName(),
                gets,
                puts,
                struct.name().toUpperCase(Locale.ROOT),
                struct.size(),
                access);
    }

    /** Returns the methods that read and write kinds of fields that are not just a number; see {@code FieldKind}. */
    private static String parts(String access) {
        return String.format(Locale.ROOT, """

                    /** Reads a gfid, whose bytes are big-endian on all machines. */
                    %1$sstatic Gfid gfid(ByteBuffer from, int at) {
                        return new Gfid(Long.reverseBytes(from.getLong(at)), Long.reverseBytes(from.getLong(at + 8)));
                    }

                    /** Returns whether this gfid is there. */
                    %1$sstatic boolean isGfid(Gfid gfid, ByteBuffer from, int at) {
                        return gfid.high() == Long.reverseBytes(from.getLong(at))
                                && gfid.low() == Long.reverseBytes(from.getLong(at + 8));
                    }

                    %1$sstatic void putGfid(ByteBuffer to, int at, Gfid gfid) {
                        to.putLong(at, Long.reverseBytes(gfid.high()));
                        to.putLong(at + 8, Long.reverseBytes(gfid.low()));
                    }

                    /** Reads a time. Limits it to Java's range, which only a broken file system exceeds. */
                    %1$sstatic Instant time(ByteBuffer from, int at) {
                        long seconds = from.getLong(at);
                        long least = Instant.MIN.getEpochSecond();
                        long possible = Math.max(least, Math.min(seconds, Instant.MAX.getEpochSecond()));
                        return Instant.ofEpochSecond(possible, possible == seconds ? from.getInt(at + 8) : 0);
                    }

                    %1$sstatic void putTime(ByteBuffer to, int at, Instant time) {
                        to.putLong(at, time.getEpochSecond());
                        to.putInt(at + 8, time.getNano());
                    }
                """, access);
    }

    private static String arrays(String access) {
        return String.format(Locale.ROOT, """

                    %1$sstatic byte[] bytes(ByteBuffer from, int at, int length) {
                        byte[] bytes = new byte[length];
                        from.get(at, bytes);
                        return bytes;
                    }

                    private static void putBytes(ByteBuffer to, int at, int length, byte[] bytes) {
                        if (bytes.length != length) {
                            throw new IllegalArgumentException("expected " + length + " bytes, not " + bytes.length);
                        }
                        to.put(at, bytes);
                    }

                    private static byte[] owner(ByteBuffer from, int at) {
                        return bytes(from, at + 4, from.getInt(at));
                    }

                    private static void putOwner(ByteBuffer to, int at, byte[] owner) {
                        if (owner.length > Layout.OWNER_SIZE) {
                            throw new IllegalArgumentException("the owner of a lock has " + owner.length + " bytes, more than "
                                    + Layout.OWNER_SIZE);
                        }
                        to.putInt(at, owner.length);
                        to.put(at + 4, owner);
                    }
                """, access);
    }
}
