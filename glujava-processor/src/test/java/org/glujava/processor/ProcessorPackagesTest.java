package org.glujava.processor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stages of the processor are connected by the model only. Classes that are compiled for this test break the rules. */
class ProcessorPackagesTest {
    private static final String OWN = "org.glujava.processor";
    private static final String JAVAPOET = "com.palantir.javapoet";

    /** The packages that each package may use, beside the common ones. */
    private static final Map<String, Set<String>> USES = Map.ofEntries(
            entry(OWN, Set.of(OWN, OWN + ".flow", OWN + ".model", OWN + ".validate", OWN + ".write")),
            entry(OWN + ".flow", Set.of(OWN, OWN + ".flow", "com.sun.source.tree", "com.sun.source.util")),
            entry(OWN + ".model", Set.of(OWN + ".model", JAVAPOET)),
            entry(
                    OWN + ".validate",
                    Set.of(OWN, OWN + ".model", OWN + ".validate", JAVAPOET, "org.glujava.option", "org.glujava.text")),
            entry(OWN + ".write", Set.of(OWN, OWN + ".model", OWN + ".write", JAVAPOET)));

    /** A public class of each package that could be used against a rule. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            entry(OWN, "Report"),
            entry(OWN + ".flow", "SourceChecks"),
            entry(OWN + ".model", "TranslatorModel"),
            entry(OWN + ".validate", "TranslatorValidator"),
            entry(OWN + ".write", "TranslatorWriter"),
            entry("com.sun.source.tree", "Tree"),
            entry("com.sun.source.util", "Trees"),
            entry(JAVAPOET, "CodeBlock"),
            entry("org.glujava.option", "OptionKeys"),
            entry("org.glujava.text", "PlainText"),
            entry("org.glujava.record", "Window"));

    /** May be used by all: the language, the fop table, and the API that generated code calls. */
    private static final List<String> COMMON = List.of(
            "java..",
            "javax.annotation.processing",
            "javax.lang.model..",
            "javax.tools",
            "org.jspecify..",
            "com.google.auto.service",
            "org.glujava.fops",
            "org.glujava",
            "org.glujava.type",
            "org.glujava.fop",
            "org.glujava.event",
            "org.glujava.spi");

    private static JavaClasses processor;
    private static JavaClasses bad;

    @BeforeAll
    static void import_classes(@TempDir Path folder) throws IOException, URISyntaxException {
        processor = new ClassFileImporter()
                .importPath(Path.of(TranslatorProcessor.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
        OnDisk build = new OnDisk(folder);
        JavaFileObject[] sources =
                each().stream().map(ProcessorPackagesTest::usesAll).toArray(JavaFileObject[]::new);
        assertThat(build.compileAgainStrictly(sources)).isEmpty();
        bad = new ClassFileImporter().importPath(build.classes);
    }

    private static JavaFileObject usesAll(String name) {
        String fields = SAMPLES.entrySet().stream()
                .map(other -> other.getKey() + "." + other.getValue() + " " + fieldOf(other.getKey()) + "; ")
                .collect(Collectors.joining());
        return Compiled.source("package " + name + ";\nclass UsesAll { " + fields + "}");
    }

    private static String fieldOf(String used) {
        return used.replace('.', '_');
    }

    static Set<String> each() {
        return USES.keySet();
    }

    private static ArchRule usesOnlyAllowedPackages(String name) {
        String[] allowed =
                Stream.concat(USES.get(name).stream(), COMMON.stream()).toArray(String[]::new);
        return classes().that().resideInAPackage(name).should().onlyDependOnClassesThat(resideInAnyPackage(allowed));
    }

    @ParameterizedTest
    @MethodSource("each")
    void a_package_uses_only_allowed_packages(String name) {
        usesOnlyAllowedPackages(name).check(processor);
    }

    @ParameterizedTest
    @MethodSource("each")
    void a_class_that_uses_any_other_package_is_found(String name) {
        EvaluationResult result = usesOnlyAllowedPackages(name).evaluate(bad);
        String details = String.join("\n", result.getFailureReport().getDetails());
        for (String other : SAMPLES.keySet()) {
            assertThat(details.contains("<" + name + ".UsesAll." + fieldOf(other) + ">"))
                    .as("%s uses %s", name, other)
                    .isEqualTo(!USES.get(name).contains(other));
        }
    }

    @Test
    void every_package_has_a_rule() {
        assertThat(processor.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .isEqualTo(USES.keySet());
    }
}
