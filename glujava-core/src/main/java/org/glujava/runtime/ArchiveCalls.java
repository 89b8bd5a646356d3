package org.glujava.runtime;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists the calls of lambdas for a class data archive with linked classes, in the JVM's format. A class list names such a
 * lambda by its method. For linked classes the JVM takes the number of the call's constant instead, which differs between
 * builds of a class, so it is looked up when the archive is made.
 */
final class ArchiveCalls {
    private static final String LAMBDA = "@lambda-proxy ";

    private ArchiveCalls() {}

    /**
     * Prints a line for each class that has a lambda in a class list: all calls of this kind in it.
     *
     * @param args the class list
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Set<String> classes = new LinkedHashSet<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.startsWith(LAMBDA)) {
                classes.add(line.substring(LAMBDA.length()).split(" ", 2)[0]);
            }
        }
        for (String name : classes) {
            String line = line(name);
            if (line != null) {
                out.println(line);
            }
        }
        out.flush();
    }

    /** Returns the line of a class; null if this JVM does not have it, or it has no such call. */
    static @Nullable String line(String name) throws IOException {
        try (InputStream file = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            if (file == null) {
                return null;
            }
            StringBuilder line = new StringBuilder("@cp ").append(name);
            int begin = line.length();
            addCalls(new DataInputStream(new BufferedInputStream(file)), line);
            return line.length() > begin ? line.toString() : null;
        }
    }

    /** Adds the numbers of the constants of the kind InvokeDynamic, of a class in the format of JVMS 4.4. */
    private static void addCalls(DataInputStream in, StringBuilder line) throws IOException {
        in.skipNBytes(8); // magic, versions
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> in.skipNBytes(in.readUnsignedShort()); // Utf8
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2); // Class, String, MethodType, Module, Package
                case 15 -> in.skipNBytes(3); // MethodHandle
                case 3, 4, 9, 10, 11, 12, 17 -> in.skipNBytes(4); // numbers, references to members, Dynamic
                case 5, 6 -> { // Long, Double
                    in.skipNBytes(8);
                    i++;
                }
                case 18 -> { // InvokeDynamic
                    in.skipNBytes(4);
                    line.append(' ').append(i);
                }
                default -> throw new IOException("constant " + i + " has the unknown kind " + tag);
            }
        }
    }
}
