package org.glujava.command.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file of texts, without their secrets. Only its owner can read it. */
public final class DumpArchive implements AutoCloseable {
    private final ZipOutputStream zip;
    private final List<String> missing = new ArrayList<>();

    private DumpArchive(OutputStream file) {
        zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
    }

    /** Creates the file, which must not exist. */
    public static DumpArchive create(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new DumpArchive(Files.newOutputStream(file));
    }

    public void add(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Secrets.leftOut(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Notes what could not be read, and why. */
    public void lacks(String name, String why) {
        missing.add(name + ": " + why);
    }

    @Override
    public void close() throws IOException {
        if (!missing.isEmpty()) {
            add("missing.txt", String.join("\n", missing) + "\n");
        }
        zip.close();
    }
}
