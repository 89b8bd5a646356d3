package org.glujava.fops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The jar has what others can use of the packages that are named, and nothing else. */
class RecordApiTest {
    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        classes = Files.createDirectory(folder.resolve("classes"));
        compile(
                "seen",
                "public class Seen { public int field; protected void method() {} int hidden; private void own() {} }");
        compile("seen.internal", "public class Internal {}");
    }

    private void compile(String name, String type) throws IOException {
        Path source = Files.writeString(folder.resolve(name), "package " + name + "; " + type);
        source = Files.move(source, folder.resolve(type.replaceAll("public class (\\w+).*", "$1.java")));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
    }

    @Test
    void a_package_that_is_not_named_is_left_out() throws IOException {
        try (var jar = new JarFile(record("jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName)).containsExactly("seen/Seen.class");
        }
    }

    @Test
    void members_that_others_cannot_use_are_left_out() throws Exception {
        List<String> members = new ArrayList<>();
        try (var jar = new JarFile(record("jar").toFile())) {
            new ClassReader(jar.getInputStream(jar.getEntry("seen/Seen.class"))).accept(namesInto(members), 0);
        }
        assertThat(members).containsExactly("field", "<init>", "method");
    }

    private static ClassVisitor namesInto(List<String> members) {
        return new ClassVisitor(Opcodes.ASM9) {
            @Override
            public FieldVisitor visitField(int access, String name, String type, String generic, Object value) {
                members.add(name);
                return null;
            }

            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
                members.add(name);
                return null;
            }
        };
    }

    @Test
    void the_same_classes_give_the_same_bytes() throws IOException {
        assertThat(record("one")).hasSameBinaryContentAs(record("two"));
    }

    private Path record(String name) throws IOException {
        Path jar = folder.resolve(name);
        RecordApi.write(classes, jar, List.of("seen"));
        return jar;
    }
}
