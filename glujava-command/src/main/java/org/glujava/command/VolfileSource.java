package org.glujava.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import org.glujava.command.volfile.ParsedVolfile;
import org.glujava.command.volfile.VolfileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The volfile that a command reads. */
final class VolfileSource {
    private static final String BACKUP = ".before-glujava";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "a volfile; without one, or with -, the standard input")
    private @Nullable Path file;

    /** Returns the file's name for messages. */
    String name() {
        Path given = given();
        return given == null ? "standard input" : given.toString();
    }

    ParsedVolfile read() {
        Path given = given();
        try {
            byte[] content = given == null ? standardInput() : Files.readAllBytes(given);
            return ParsedVolfile.parse(content);
        } catch (VolfileException e) {
            throw CommandFailure.of(name(), e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + name() + ": " + e, "is its name right, and may you read it?", e);
        }
    }

    /** Replaces the file by one rename. Keeps the old one beside it, and the owner and mode. Returns the old one's path. */
    Path replace(ParsedVolfile by) {
        Path given = given();
        if (given == null) {
            throw new CommandFailure("the standard input cannot be changed in place", "name a file");
        }
        try {
            Path real = given.toRealPath();
            Path backup = real.resolveSibling(real.getFileName() + BACKUP);
            Path fresh = Files.createTempFile(real.getParent(), "." + real.getFileName(), ".new");
            try {
                Files.write(fresh, by.bytes());
                PosixFileAttributes old = Files.readAttributes(real, PosixFileAttributes.class);
                PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
                view.setOwner(old.owner());
                view.setGroup(old.group());
                view.setPermissions(old.permissions());
                Files.copy(real, backup, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return backup;
        } catch (IOException e) {
            throw new CommandFailure("cannot replace " + name() + ": " + e, "may you write into its folder?", e);
        }
    }

    private @Nullable Path given() {
        return file == null || file.toString().equals("-") ? null : file;
    }

    private static byte[] standardInput() throws IOException {
        InputStream in = System.in;
        return in.readAllBytes();
    }
}
