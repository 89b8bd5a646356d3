package org.glujava.lab.live;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glujava.lab.Lab;
import org.glujava.lab.translators.Hiding;

/** Packs test translators into a jar as their author's build would. */
final class TestJar {
    /** The version in the jars' manifests. */
    static final String VERSION = "4.5.6";

    private static final String SERVICES = "META-INF/services/org.glujava.spi.TranslatorProvider";
    private static final String PACKAGE = Hiding.class.getPackageName();
    private static final String FOLDER = PACKAGE.replace('.', '/') + "/";

    private TestJar() {}

    /** Returns a jar with the translators of these simple names, and further classes. */
    static Path pack(Lab lab, List<String> translators, String... others) {
        return pack(lab, translators, manifest(), others);
    }

    /** Returns a jar whose translator uses the libraries of these classes. */
    static Path with(Lab lab, Class<?> translator, Class<?>... libraries) {
        Manifest manifest = manifest();
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath(lab, libraries));
        return pack(lab, List.of(translator.getSimpleName()), manifest);
    }

    /**
     * Returns a jar of all classes of a translator's package, as its author's build makes it, with libraries beside it.
     */
    static Path ofPackage(Lab lab, Class<?> translator, Class<?>... libraries) {
        Manifest manifest = manifest();
        if (libraries.length > 0) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath(lab, libraries));
        }
        String folder = translator.getPackageName().replace('.', '/') + "/";
        Path jar = lab.folder().resolve(translator.getSimpleName() + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Path file : classFiles(folder)) {
                String name = file.getFileName().toString();
                if (!name.matches(".*Test(\\$.*)?\\.class")) {
                    add(out, folder + name, Files.readAllBytes(file));
                }
            }
            add(out, SERVICES, (translator.getName() + "Provider\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("cannot pack " + jar, e);
        }
        return jar;
    }

    private static String classPath(Lab lab, Class<?>... libraries) {
        return Stream.of(libraries).map(library -> beside(lab, library)).collect(Collectors.joining(" "));
    }

    /** Copies the library of a class into the lab's folder, as a jar. Returns its name. */
    private static String beside(Lab lab, Class<?> of) {
        Path library = placeOf(of);
        Path jar = lab.folder().resolve("lib-" + of.getSimpleName() + ".jar");
        try {
            if (!Files.isDirectory(library)) {
                Files.copy(library, jar, StandardCopyOption.REPLACE_EXISTING);
                return jar.getFileName().toString();
            }
            try (var out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(library)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    add(out, library.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new AssertionError("cannot copy " + library, e);
        }
        return jar.getFileName().toString();
    }

    private static Path placeOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static Path pack(Lab lab, List<String> translators, Manifest manifest, String... others) {
        Path jar = lab.folder().resolve(String.join("-", translators) + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Path file : classFiles(FOLDER)) {
                String name = file.getFileName().toString();
                boolean wanted = translators.stream().anyMatch(translator -> belongs(name, translator))
                        || Stream.of(others).anyMatch(other -> name.equals(other + ".class"));
                if (wanted) {
                    add(out, FOLDER + name, Files.readAllBytes(file));
                }
            }
            String providers = translators.stream()
                    .map(translator -> PACKAGE + "." + translator + "Provider\n")
                    .collect(Collectors.joining());
            if (!translators.isEmpty()) {
                add(out, SERVICES, providers.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError("cannot pack " + jar, e);
        }
        return jar;
    }

    static Path pack(Lab lab, Class<?> translator, String... others) {
        return pack(lab, List.of(translator.getSimpleName()), others);
    }

    /** Returns the jar of a version of a translator, under a name of its own. */
    static Path ofVersion(Lab lab, Class<?> translator, String version) {
        Manifest manifest = manifest();
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        Path jar = pack(lab, List.of(translator.getSimpleName()), manifest);
        try {
            Path moved = lab.folder().resolve(translator.getSimpleName() + "-" + version + ".jar");
            return Files.move(jar, moved, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new AssertionError("cannot move " + jar, e);
        }
    }

    /** Returns the translator itself, its nested classes, and its generated classes. */
    private static boolean belongs(String file, String translator) {
        return file.matches(translator + "(Provider|Stubs)?(\\$.*)?\\.class");
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
        return manifest;
    }

    private static List<Path> classFiles(String folder) throws IOException {
        Path classes = placeOf(Hiding.class);
        try (Stream<Path> files = Files.list(classes.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
