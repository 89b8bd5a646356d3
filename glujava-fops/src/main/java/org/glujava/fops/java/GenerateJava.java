package org.glujava.fops.java;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.SharedInterface;
import org.glujava.fops.SharedTable;
import org.glujava.fops.Struct;
import org.glujava.fops.StructTable;

/** Writes the Java side of the tables: {@code GenerateJava DIRECTORY}. */
public final class GenerateJava {
    private GenerateJava() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected one argument: the directory to write into");
        }
        Path directory = Path.of(args[0]);
        removeOld(directory);
        FopTable table = FopTable.load();
        for (FopEntry fop : table.fops()) {
            write(directory, Types.FOP_PACKAGE, ArgsWriter.write(fop));
            write(directory, Types.FOP_PACKAGE, ReplyWriter.write(fop));
        }
        for (SharedInterface shared : SharedTable.all()) {
            write(directory, Types.FOP_PACKAGE, SharedWriter.write(shared, table));
        }
        write(directory, Types.FOP_PACKAGE, FopIdWriter.write(table));
        write(directory, Types.FOP_PACKAGE, FopTypesWriter.write(table));
        write(directory, Types.RECORD_PACKAGE, LayoutWriter.write());
        write(directory, Types.RECORD_PACKAGE, PartsWriter.write(table));
        write(directory, Types.RUNTIME_PACKAGE, NativesWriter.write());
        write(directory, Types.TEXT_PACKAGE, UnprintableWriter.write());
        write(directory, Types.OPTION_PACKAGE, ReservedOptionsWriter.write());
        write(directory, Types.SPI_PACKAGE, CbkIdWriter.write());
        for (Struct struct : StructTable.structs()) {
            StructWriter.write(directory, struct);
        }
        StructsWriter.write(directory);
        EventsWriter.write(directory);
        UpcallTypesWriter.write(directory);
        ConstantsWriter.write(directory);
        ErrnoWriter.write(directory);
    }

    /** Removes files of an earlier version of the generator, which must not be compiled. */
    private static void removeOld(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void write(Path directory, String packageName, TypeSpec type) throws IOException {
        JavaFile.builder(packageName, type)
                .addFileComment("Generated from GluJava's tables. Do not edit.")
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .writeTo(directory);
    }
}
