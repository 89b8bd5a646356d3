package org.glujava.fops.java;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.Slot;

/**
 * Writes the code that the driver of all fops needs from the table: {@code GenerateDriver JAVA C JAVA-OF-TESTS}, all
 * directories.
 */
public final class GenerateDriver {
    private GenerateDriver() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("expected three arguments: directories for Java, C and Java of tests");
        }
        FopTable table = FopTable.load();
        write(RemakeWriter.write(table), Path.of(args[0]));
        Path headers = Files.createDirectories(Path.of(args[1]));
        Files.writeString(headers.resolve("fop_facts.h"), facts(table.fops()));
        Files.writeString(headers.resolve("struct_texts.h"), TextsWriter.structsInC());
        Path tests = Path.of(args[2]);
        write(MadeWriter.write(table), tests);
        Path texts = tests.resolve(RemakeWriter.PACKAGE.replace('.', '/')).resolve("StructTexts.java");
        Files.writeString(texts, TextsWriter.structsInJava(RemakeWriter.PACKAGE));
    }

    private static void write(TypeSpec type, Path directory) throws IOException {
        JavaFile.builder(RemakeWriter.PACKAGE, type)
                .addFileComment("Generated from fops.table. Do not edit.")
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .writeTo(directory);
    }

    /** Returns the properties in the table that {@code gj_fop_t} does not have. */
    private static String facts(List<FopEntry> fops) {
        String rows = fops.stream()
                .map(fop -> String.format(Locale.ROOT, "    {%#x},\n", nullable(fop.args())))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, """
                /* Generated from fops.table. Do not edit. */
                #pragma once

                #include <stdint.h>

                static const struct {
                    uint32_t nullable_args; /* which may be NULL, a bit each */
                } fop_facts[] = {
                %s};
                """, rows);
    }

    private static int nullable(List<Slot> slots) {
        return slots.stream()
                .filter(Slot::nullable)
                .mapToInt(slot -> 1 << slot.index())
                .sum();
    }
}
