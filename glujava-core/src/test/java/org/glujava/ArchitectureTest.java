package org.glujava;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.glujava.PackageRules.internalPackages;
import static org.glujava.PackageRules.packages;
import static org.glujava.PackageRules.publicPackages;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.glujava.record.OwnCode;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The structure of the core. For each rule, classes that are compiled for this test break it, and must be found. */
class ArchitectureTest {
    /** A public class of each package that could be used against a rule. The runtime has none, so it gets one. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            entry("org.glujava", "Frame"),
            entry("org.glujava.type", "Dict"),
            entry("org.glujava.fop", "FopId"),
            entry("org.glujava.event", "UnknownEvent"),
            entry("org.glujava.spi", "SlotReader"),
            entry("org.glujava.text", "PlainText"),
            entry("org.glujava.option", "OptionKeys"),
            entry("org.glujava.record", "Window"),
            entry("org.glujava.context", "Contexts"),
            entry("org.glujava.frame", "LiveFrame"),
            entry("org.glujava.instance", "Throttle"),
            entry("org.glujava.runtime", "Planted"),
            entry("com.sun.jna", "Pointer"),
            entry("javax.management", "MBeanServer"),
            entry("javax.management.openmbean", "OpenType"),
            entry("javax.management.remote", "JMXServiceURL"),
            entry("jdk.jfr", "Event"),
            entry("org.opentest4j", "MultipleFailuresError"));

    private static JavaClasses core;
    private static JavaClasses bad;

    @BeforeAll
    static void import_classes(@TempDir Path folder) throws IOException {
        core = new ClassFileImporter().importPath(coreClasses());
        bad = new ClassFileImporter().importPath(compiled(badClasses(folder), folder));
    }

    private static List<Path> badClasses(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(source(folder, "org.glujava.runtime", "public class Planted {}"));
        files.add(source(folder, "org.glujava.unlisted", "class Prints { void print() { System.out.print(1); } }"));
        files.add(source(folder, "org.glujava.unlisted", "class Complains { void print() { System.err.print(1); } }"));
        for (String name : packages()) {
            String fields = SAMPLES.entrySet().stream()
                    .map(other -> other.getKey() + "." + other.getValue() + " " + fieldOf(other.getKey()) + "; ")
                    .collect(Collectors.joining());
            files.add(source(folder, name, "class UsesAll { " + fields + "}"));
        }
        return files;
    }

    private static String fieldOf(String used) {
        return used.replace('.', '_');
    }

    private static Path source(Path folder, String inPackage, String text) throws IOException {
        Path parent = Files.createDirectories(folder.resolve(inPackage));
        String name = text.replaceFirst(".*class (\\w+).*", "$1");
        return Files.writeString(parent.resolve(name + ".java"), "package " + inPackage + "; " + text);
    }

    private static Path compiled(List<Path> sources, Path folder) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
        sources.forEach(file -> arguments.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static Path coreClasses() {
        try {
            return Path.of(Frame.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static Set<String> each() {
        return packages();
    }

    @ParameterizedTest
    @MethodSource("each")
    void a_package_uses_only_allowed_packages(String name) {
        PackageRules.usesOnlyAllowedPackages(name).check(core);
    }

    @ParameterizedTest
    @MethodSource("each")
    void a_class_that_uses_any_other_package_is_found(String name) {
        EvaluationResult result = PackageRules.usesOnlyAllowedPackages(name).evaluate(bad);
        String details = String.join("\n", result.getFailureReport().getDetails());
        for (String other : SAMPLES.keySet()) {
            assertThat(details.contains("<" + name + ".UsesAll." + fieldOf(other) + ">"))
                    .as("%s uses %s", name, other)
                    .isEqualTo(!PackageRules.usedBy(name).contains(other));
        }
    }

    @Test
    void every_package_has_a_rule_and_is_sampled() {
        assertThat(packagesOf(core)).containsExactlyInAnyOrderElementsOf(packages());
        assertThat(SAMPLES).containsKeys(packages().toArray(String[]::new));
    }

    @Test
    void public_packages_use_public_ones_and_only_the_runtime_uses_libraries() {
        assertThat(publicPackages())
                .allSatisfy(name -> assertThat(publicPackages()).containsAll(PackageRules.usedBy(name)));
        assertThat(internalPackages())
                .filteredOn(name -> !packages().containsAll(PackageRules.usedBy(name)))
                .containsExactly("org.glujava.runtime");
    }

    private static Set<String> packagesOf(JavaClasses classes) {
        return new TreeSet<>(classes.stream().map(JavaClass::getPackageName).toList());
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(notNullMarked(core)).isEmpty();
    }

    @Test
    void a_package_that_is_not_null_marked_is_found() {
        assertThat(notNullMarked(bad)).contains("org.glujava.unlisted");
    }

    private static Stream<String> notNullMarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(each -> each.getName())
                .distinct();
    }

    @Test
    void only_the_public_packages_are_exported_to_all() {
        ModuleDescriptor module = ModuleFinder.of(coreClasses())
                .find("org.glujava.core")
                .orElseThrow()
                .descriptor();
        assertThat(module.exports())
                .filteredOn(export -> !export.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(publicPackages());
    }

    @Test
    void classes_of_internal_packages_are_own_code_and_no_others() {
        assertThat(core)
                .allSatisfy(type -> assertThat(OwnCode.has(type.getName()))
                        .isEqualTo(internalPackages().contains(type.getPackageName())));
        assertThat(OwnCode.has("org.glujava.unlisted.Prints")).isFalse();
    }

    @Test
    void nothing_writes_to_standard_output() {
        PackageRules.writesNothingToStandardOutput().check(core);
    }

    @Test
    void a_class_that_writes_to_standard_output_is_found() {
        EvaluationResult result = PackageRules.writesNothingToStandardOutput().evaluate(bad);
        assertThat(result.getFailureReport().getDetails())
                .hasSize(2)
                .anyMatch(detail -> detail.contains("Prints"))
                .anyMatch(detail -> detail.contains("Complains"));
    }
}
