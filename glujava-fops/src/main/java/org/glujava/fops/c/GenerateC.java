package org.glujava.fops.c;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glujava.fops.FopTable;

/** Writes the C side of the tables: {@code GenerateC DIRECTORY}. */
public final class GenerateC {
    private GenerateC() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("expected one argument: the directory to write into");
        }
        Path directory = Files.createDirectories(Path.of(args[0]));
        FopTable table = FopTable.load();
        Files.writeString(directory.resolve("fops.h"), FopsHeader.write(table));
        Files.writeString(directory.resolve("fops.c"), FopsSource.write(table));
        Files.writeString(directory.resolve("layouts.h"), LayoutsHeader.write());
        Files.writeString(directory.resolve("cbks.h"), CbksHeader.write());
        Files.writeString(directory.resolve("structs.h"), StructsHeader.write());
        Files.writeString(directory.resolve("events.h"), EventsHeader.write());
        Files.writeString(directory.resolve("upcalls.h"), UpcallsHeader.write());
        Files.writeString(directory.resolve("constants.h"), ConstantsHeader.write());
        Files.writeString(directory.resolve("own_options.h"), OwnOptionsHeader.write());
        Files.writeString(directory.resolve("functions.h"), FunctionsHeader.write());
        Files.writeString(directory.resolve("natives.h"), NativesSource.header());
        Files.writeString(directory.resolve("natives.c"), NativesSource.write());
        Files.writeString(directory.resolve("unprintable.h"), UnprintableHeader.write());
    }
}
