package org.glujava.command.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Makes jars with translators for tests. */
final class JarMaker {
    private static final String SERVICES = "META-INF/services/org.glujava.spi.TranslatorProvider";

    /** The compiler takes a second. */
    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private String manifest = "";

    /** Compiles a class, with the classes of this program, and adds it. */
    JarMaker source(String name, String source) throws IOException {
        Map<String, byte[]> compiled = COMPILED.get(source);
        if (compiled == null) {
            compiled = compile(name, source);
            COMPILED.put(source, compiled);
        }
        entries.putAll(compiled);
        return this;
    }

    private static Map<String, byte[]> compile(String name, String source) throws IOException {
        Path folder = Files.createTempDirectory("glujava-sources");
        try {
            Path file = Files.writeString(folder.resolve(name + ".java"), source);
            String[] arguments = {
                "-proc:none",
                "-nowarn",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString()
            };
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
                throw new AssertionError(source);
            }
            Map<String, byte[]> compiled = new LinkedHashMap<>();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each :
                        all.filter(one -> one.toString().endsWith(".class")).toList()) {
                    compiled.put(folder.relativize(each).toString(), Files.readAllBytes(each));
                }
            }
            return compiled;
        } finally {
            new DurableFiles(() -> {}).removeTree(folder);
        }
    }

    /** Adds a translator without fops. */
    JarMaker translator(String className, String name) throws IOException {
        return translator(className, name, "org.glujava.spi.SpiVersion.CURRENT");
    }

    JarMaker translator(String className, String name, String spiVersion) throws IOException {
        source(className, """
                package demo;
                public class %1$s implements org.glujava.spi.TranslatorProvider {
                    public int spiVersion() { return %3$s; }
                    public String name() { return "%2$s"; }
                    public String className() { return "demo.%1$s"; }
                    public java.util.List<org.glujava.spi.OptionSpec> options() { return java.util.List.of(); }
                    public java.util.List<org.glujava.spi.FopBinding> fops() { return java.util.List.of(); }
                    public org.glujava.spi.Dispatcher create(
                            org.glujava.TranslatorContext context, org.glujava.spi.OptionValues values) {
                        return null;
                    }
                }
                """.formatted(className, name, spiVersion));
        byte[] before = entries.getOrDefault(SERVICES, new byte[0]);
        return entry(SERVICES, new String(before, StandardCharsets.UTF_8) + "demo." + className + '\n');
    }

    JarMaker entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    JarMaker entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    byte[] content(String name) {
        return entries.get(name);
    }

    JarMaker version(String version) {
        return manifest("Implementation-Version: " + version);
    }

    JarMaker manifest(String line) {
        manifest += line + "\n";
        return this;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, JarFile.MANIFEST_NAME, ("Manifest-Version: 1.0\n" + manifest).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
