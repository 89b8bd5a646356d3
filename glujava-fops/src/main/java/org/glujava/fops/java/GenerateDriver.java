package org.glujava.fops.java;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.glujava.fops.Fop;
import org.glujava.fops.FopTable;
import org.glujava.fops.Slot;

/** Writes what the driver of all fops needs of the table: {@code GenerateDriver JAVA-DIRECTORY C-DIRECTORY}. */
public final class GenerateDriver {
    private GenerateDriver() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected two arguments: the directories for Java and for C");
        }
        FopTable table = FopTable.load();
        JavaFile.builder(RemakeWriter.PACKAGE, RemakeWriter.write(table))
                .addFileComment("Generated from fops.table. Do not edit.")
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .writeTo(Path.of(args[0]));
        Path header = Files.createDirectories(Path.of(args[1])).resolve("fop_facts.h");
        Files.writeString(header, facts(table.fops()));
    }

    /** What the table says and {@code gj_fop_t} does not. */
    private static String facts(List<Fop> fops) {
        String rows = fops.stream()
                .map(fop -> "    {%#x, %#x, %d},\n"
                        .formatted(nullable(fop.args()), nullable(fop.reply()), fop.opRetHasMeaning() ? 1 : 0))
                .collect(Collectors.joining());
        return """
                /* Generated from fops.table. Do not edit. */
                #pragma once

                #include <stdint.h>

                static const struct {
                    uint32_t nullable_args; /* which may be NULL, a bit each */
                    uint32_t nullable_reply;
                    int counts; /* op_ret is more than 0 or -1 */
                } fop_facts[] = {
                %s};
                """.formatted(rows);
    }

    private static int nullable(List<Slot> slots) {
        return slots.stream().filter(Slot::nullable).mapToInt(slot -> 1 << slot.index()).sum();
    }
}
