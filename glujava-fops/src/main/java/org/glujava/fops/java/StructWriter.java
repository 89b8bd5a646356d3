package org.glujava.fops.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.FieldKind;
import org.glujava.fops.Names;
import org.glujava.fops.Struct;

/**
 * Writes the record of a plain struct. Writes it as text, because JavaPoet does not support the Javadoc of record
 * components.
 */
final class StructWriter {
    private StructWriter() {}

    static void write(Path directory, Struct struct) throws IOException {
        Path file = directory.resolve("org/glujava/type/" + struct.javaName() + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text(struct));
    }

    private static String text(Struct struct) {
        String params = struct.fields().stream()
                .map(field -> " * @param " + field.name() + " " + field.meaning() + "\n")
                .collect(Collectors.joining());
        String components = struct.fields().stream()
                .map(field -> "        " + field.kind().javaType() + " " + field.name())
                .collect(Collectors.joining(",\n"));
        boolean hasBytes = struct.fields().stream().anyMatch(StructWriter::isBytes);
        return String.format(
                Locale.ROOT,
                """
                // Generated from structs.table. Do not edit.
                package org.glujava.type;

                /**
                 * %s (GlusterFS: {@code %s}). A plain value, which may be kept.
                 *
                %s */
                public record %s(
                %s) {
                %s%s}
                """,
                struct.meaning(),
                struct.cType(),
                params,
                struct.javaName(),
                components,
                edits(struct),
                hasBytes ? "\n" + equality(struct) : "");
    }

    private static String edits(Struct struct) {
        String zeros =
                struct.fields().stream().map(field -> field.kind().zero()).collect(Collectors.joining(", "));
        String zero = String.format(Locale.ROOT, """
                    /** {@return a value whose fields are all zero} */
                    public static %1$s zero() {
                        return new %1$s(
                                %2$s);
                    }

                """, struct.javaName(), zeros);
        return zero + struct.fields().stream().map(field -> edit(struct, field)).collect(Collectors.joining("\n"));
    }

    private static String edit(Struct struct, Struct.Field field) {
        String values = struct.fields().stream().map(Struct.Field::name).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                """
                    /**
                     * {@return a copy of this value with another {@code %1$s}}
                     *
                     * @param %1$s %6$s
                     */
                    public %2$s with%3$s(%4$s %1$s) {
                        return new %2$s(
                                %5$s);
                    }
                """,
                field.name(),
                struct.javaName(),
                Names.pascal(field.name()),
                field.kind().javaType(),
                values,
                field.meaning());
    }

    static boolean isBytes(Struct.Field field) {
        return field.kind() == FieldKind.BYTES16 || field.kind() == FieldKind.OWNER;
    }

    /** Returns methods that compare arrays by their content; those of a record would compare identities. */
    private static String equality(Struct struct) {
        String comparisons = struct.fields().stream()
                .map(field -> isBytes(field)
                        ? String.format(Locale.ROOT, "java.util.Arrays.equals(%1$s, that.%1$s)", field.name())
                        : String.format(Locale.ROOT, "%1$s == that.%1$s", field.name()))
                .collect(Collectors.joining("\n                && "));
        String shown = struct.fields().stream()
                .map(field -> isBytes(field)
                        ? String.format(Locale.ROOT, "\"%1$s=\" + org.glujava.spi.Shown.of(%1$s)", field.name())
                        : String.format(Locale.ROOT, "\"%1$s=\" + %1$s", field.name()))
                .collect(Collectors.joining(" + \", \"\n                + "));
        String hashed = struct.fields().stream()
                .map(field -> isBytes(field) ? "java.util.Arrays.hashCode(" + field.name() + ")" : field.name())
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, """
                    @Override
                    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
                        return other instanceof %s that
                                && %s;
                    }

                    @Override
                    public int hashCode() {
                        return java.util.Objects.hash(%s);
                    }

                    @Override
                    public String toString() {
                        return "%s[" + %s + "]";
                    }
                """, struct.javaName(), comparisons, hashed, struct.javaName(), shown);
    }
}
