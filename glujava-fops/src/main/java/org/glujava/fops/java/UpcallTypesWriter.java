package org.glujava.fops.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glujava.fops.UpcallTable;
import org.glujava.fops.UpcallTable.UpcallType;

/** Writes {@code UpcallTypes}, which reads and writes the fields of each upcall in C's order. */
final class UpcallTypesWriter {
    private UpcallTypesWriter() {}

    static void write(Path directory) throws IOException {
        Path instance = Files.createDirectories(directory.resolve("org/glujava/instance"));
        Files.writeString(
                instance.resolve("UpcallTypes.java"),
                String.format(
                        Locale.ROOT,
                        """
                // Generated from upcalls.table. Do not edit.
                package org.glujava.instance;

                %1$simport org.glujava.event.UnknownUpcall;
                import org.glujava.event.Upcall;
                import org.glujava.type.Gfid;
                import org.jspecify.annotations.Nullable;

                /** Reads and writes upcalls as bytes, by their numbers. */
                public final class UpcallTypes {
                    private UpcallTypes() {}

                    /** Reads the fields of an upcall with this number. */
                    static Upcall read(int number, Gfid gfid, @Nullable String client, UpcallReader in) {
                        return switch (number) {
                %2$s            default -> new UnknownUpcall(gfid, client, number);
                        };
                    }

                    /** Returns the number of an upcall. */
                    public static int number(Upcall upcall) {
                %3$s        return ((UnknownUpcall) upcall).type();
                    }

                    /** Writes the fields of an upcall. */
                    public static void write(Upcall upcall, UpcallWriter out) {
                %4$s    }
                }
                """,
                        each(upcall -> "import org.glujava.event." + upcall.javaName() + ";\n"),
                        each(UpcallTypesWriter::read),
                        each(upcall -> String.format(
                                Locale.ROOT,
                                "        if (upcall instanceof %s) {\n            return %d;\n        }\n",
                                upcall.javaName(),
                                upcall.number())),
                        each(UpcallTypesWriter::write)));
    }

    private static String each(Function<UpcallType, String> text) {
        return UpcallTable.upcalls().stream().map(text).collect(Collectors.joining());
    }

    /**
     * Returns the case that reads an upcall. Java evaluates the arguments of a constructor in order, which is the order
     * of the bytes.
     */
    private static String read(UpcallType upcall) {
        String fields = upcall.fields().stream()
                .map(field -> ", in." + field.kind().method() + "()")
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "            case %d -> new %s(gfid, client%s);\n",
                upcall.number(),
                upcall.javaName(),
                fields);
    }

    private static String write(UpcallType upcall) {
        String fields = upcall.fields().stream()
                .map(field -> String.format(
                        Locale.ROOT,
                        "            out.%s(of.%s());\n",
                        field.kind().method(),
                        field.name()))
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT, "        if (upcall instanceof %s of) {\n%s        }\n", upcall.javaName(), fields);
    }
}
