package org.glujava.fops.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes a jar with the classes of some packages, without code and without members that are neither public nor
 * protected: {@code RecordApi CLASSES JAR PACKAGE...}. Writes the same bytes for the same classes.
 */
public final class RecordApi {
    private RecordApi() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("expected CLASSES JAR PACKAGE...");
        }
        write(Path.of(args[0]), Path.of(args[1]), Arrays.asList(args).subList(2, args.length));
    }

    static void write(Path classes, Path jar, List<String> packages) throws IOException {
        Files.createDirectories(jar.toAbsolutePath().getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (String name : packages) {
                for (Path each : classFiles(classes.resolve(name.replace('.', '/')))) {
                    var entry = new ZipEntry(classes.relativize(each).toString());
                    entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                    out.putNextEntry(entry);
                    out.write(withoutCode(Files.readAllBytes(each)));
                    out.closeEntry();
                }
            }
        }
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] withoutCode(byte[] all) {
        var writer = new ClassWriter(0);
        new ClassReader(all).accept(new Visible(writer), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /** Passes on public and protected members. */
    private static final class Visible extends ClassVisitor {
        Visible(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
            boolean kept = isVisible(access) || name.equals("serialVersionUID"); // serialization reads it
            return kept ? super.visitField(access, name, type, signature, value) : null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return isVisible(access) ? super.visitMethod(access, name, type, signature, thrown) : null;
        }

        private static boolean isVisible(int access) {
            return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
        }
    }
}
