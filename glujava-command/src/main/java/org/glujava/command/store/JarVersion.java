package org.glujava.command.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One version of a translator, as the file {@link #FILE} in its folder says.
 *
 * @param name the translator
 * @param className its class
 * @param version the version in the jar's manifest
 * @param source the name of the jar that was given
 * @param sha256 of the names and contents of its jars
 */
record JarVersion(String name, String className, String version, String source, String sha256) {
    static final String FILE = "about.json";

    private static final int SHOWN_DIGITS = 12;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Returns the name of its folder: readable, and different for other content. */
    String folder() {
        return version.replaceAll("[^A-Za-z0-9.+_-]", "_") + '-' + sha256.substring(0, SHOWN_DIGITS);
    }

    String text() {
        return GSON.toJson(this) + '\n';
    }

    /** Throws IOException if the file is missing or damaged. */
    static JarVersion read(Path folder) throws IOException {
        try {
            JarVersion read = GSON.fromJson(Files.readString(folder.resolve(FILE)), JarVersion.class);
            if (read == null
                    || Stream.of(read.name, read.className, read.version, read.sha256)
                            .anyMatch(Objects::isNull)) {
                throw new IOException(FILE + " is not complete");
            }
            return read;
        } catch (JsonParseException e) {
            throw new IOException(FILE + " is damaged", e);
        }
    }

    /** Returns the SHA-256 of all jars in a folder and their names. */
    static String hash(Path folder) throws IOException {
        MessageDigest digest = newDigest();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(each -> !Files.isDirectory(each)
                            && !folder.relativize(each).toString().equals(FILE))
                    .sorted()
                    .toList();
            for (Path file : files) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                digest.update(Long.toString(Files.size(file)).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
