package org.glujava.fops.java;

import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.FieldKind;
import org.glujava.fops.Struct;
import org.glujava.fops.StructTable;

/** Writes the code by which the driver, in C, and its mock counterpart, in Java, print plain structs. */
final class TextsWriter {
    private TextsWriter() {}

    /** Returns {@code struct_texts.h}, with a function for each struct. */
    static String structsInC() {
        return "/* Generated from structs.table. Do not edit. Included by value_texts.c. */\n"
                + StructTable.structs().stream().map(TextsWriter::inC).collect(Collectors.joining());
    }

    private static String inC(Struct struct) {
        return String.format(Locale.ROOT, """

                static void
                text_%1$s(text_t *out, const char *name, const %2$s *from)
                {
                    text_open(out, name, "%1$s");
                %3$s    text_close(out);
                }
                """, struct.name(), struct.cType(), lines(struct, TextsWriter::statementInC));
    }

    private static String statementInC(Struct.Field field) {
        String name = field.name();
        String member = "from->" + field.member();
        return switch (field.kind()) {
            case U64 -> String.format(Locale.ROOT, "    text_number(out, \"%s\", (int64_t)%s);\n", name, member);
            case U32, I16, TYPE ->
                String.format(Locale.ROOT, "    text_number(out, \"%s\", (int32_t)%s);\n", name, member);
            case PROT ->
                String.format(Locale.ROOT, "    text_number(out, \"%s\", st_mode_prot_from_ia(%s));\n", name, member);
            case TIME -> String.format(Locale.ROOT, """
                    text_number(out, "%1$s", %2$s);
                    text_number(out, "%1$sNanos", %2$s_nsec);
                """, name, member);
            case GFID, BYTES16 -> String.format(Locale.ROOT, "    text_bytes(out, \"%s\", %s, 16);\n", name, member);
            case OWNER ->
                String.format(Locale.ROOT, "    text_bytes(out, \"%1$s\", %2$s.data, %2$s.len);\n", name, member);
        };
    }

    /** Returns {@code StructTexts}, which writes and reads the same texts. */
    static String structsInJava(String javaPackage) {
        return String.format(
                Locale.ROOT,
                """
                // Generated from structs.table. Do not edit.
                package %s;

                %s
                /** Writes and reads the texts of the plain structs, as in {@code struct_texts.h}. */
                final class StructTexts {
                    private StructTexts() {}
                %s}
                """,
                javaPackage,
                StructTable.structs().stream()
                        .map(struct -> "import org.glujava.type." + struct.javaName() + ";\n")
                        .sorted()
                        .collect(Collectors.joining()),
                StructTable.structs().stream().map(TextsWriter::inJava).collect(Collectors.joining()));
    }

    private static String inJava(Struct struct) {
        String read =
                struct.fields().stream().map(TextsWriter::expressionInJava).collect(Collectors.joining(",\n"));
        return String.format(
                Locale.ROOT, """

                    static void write(Text out, String name, %2$s from) {
                        out.open(name, "%1$s");
                %3$s        out.close();
                    }

                    static %2$s %1$s(Node from) {
                        return new %2$s(
                %4$s);
                    }
                """, struct.name(), struct.javaName(), lines(struct, TextsWriter::statementInJava), read);
    }

    private static String statementInJava(Struct.Field field) {
        String name = field.name();
        FieldKind kind = field.kind();
        return switch (kind) {
            case U64, U32, I16, PROT ->
                String.format(Locale.ROOT, "        out.number(\"%1$s\", from.%1$s());\n", name);
            case TYPE -> String.format(Locale.ROOT, "        out.number(\"%1$s\", from.%1$s().ordinal());\n", name);
            case TIME -> String.format(Locale.ROOT, """
                        out.number("%1$s", from.%1$s().getEpochSecond());
                        out.number("%1$sNanos", from.%1$s().getNano());
                """, name);
            case GFID -> String.format(Locale.ROOT, "        out.bytes(\"%1$s\", from.%1$s().toBytes());\n", name);
            case BYTES16, OWNER -> String.format(Locale.ROOT, "        out.bytes(\"%1$s\", from.%1$s());\n", name);
        };
    }

    private static String expressionInJava(Struct.Field field) {
        String call = switch (field.kind()) {
            case U64 -> "from.int64(\"%1$s\")";
            case U32, I16, PROT -> "from.int32(\"%1$s\")";
            case TYPE -> "org.glujava.type.FileType.of(from.int32(\"%1$s\"))";
            case TIME -> "java.time.Instant.ofEpochSecond(from.int64(\"%1$s\"), from.int64(\"%1$sNanos\"))";
            case GFID -> "org.glujava.type.Gfid.of(from.bytes(\"%1$s\"))";
            case BYTES16, OWNER -> "from.bytes(\"%1$s\")";
        };
        return "                " + String.format(Locale.ROOT, call, field.name());
    }

    private static String lines(Struct struct, java.util.function.Function<Struct.Field, String> line) {
        return struct.fields().stream().map(line).collect(Collectors.joining());
    }
}
