package org.glujava.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages of the kit. Classes that are compiled for this test break the rules, and must be found. */
class TestkitPackagesTest {
    private static final ArchRule NO_RUNTIME =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.glujava.runtime", "com.sun.jna..");

    private static final ArchRule NO_TESTS_IN_MEMORY = noClasses()
            .that()
            .resideInAPackage("org.glujava.testkit.memory")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.glujava.testkit", "org.junit..", "org.assertj..");

    /** The runtime has no public class of its own, so it gets one. */
    private static final String FIELDS = "org.glujava.runtime.Planted runtime; com.sun.jna.Pointer jna; "
            + "org.glujava.testkit.TestGraph graph; org.junit.jupiter.api.Test test; "
            + "org.assertj.core.api.Assertions assertions; ";

    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.glujava.testkit");

    private static JavaClasses bad;

    @BeforeAll
    static void compile_bad_classes(@TempDir Path folder) throws IOException {
        Path out = Files.createDirectory(folder.resolve("classes"));
        String[] arguments = {
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            out.toString(),
            source(folder, "org.glujava.runtime", "public class Planted {}"),
            source(folder, "org.glujava.testkit", "class UsesAll { " + FIELDS + "}"),
            source(folder, "org.glujava.testkit.memory", "class UsesAll { " + FIELDS + "}")
        };
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
        bad = new ClassFileImporter().importPath(out);
    }

    private static String source(Path folder, String inPackage, String text) throws IOException {
        Path parent = Files.createDirectory(folder.resolve(inPackage));
        String name = text.replaceFirst(".*class (\\w+).*", "$1");
        return Files.writeString(parent.resolve(name + ".java"), "package " + inPackage + "; " + text)
                .toString();
    }

    private static List<String> foundBy(ArchRule rule) {
        return rule.evaluate(bad).getFailureReport().getDetails().stream()
                .map(detail ->
                        detail.replaceFirst("Field <org\\.glujava\\.(testkit.*)\\.UsesAll\\.(\\w+)> .*", "$1 $2"))
                .toList();
    }

    @Test
    void the_kit_uses_neither_the_runtime_nor_jna() {
        NO_RUNTIME.check(KIT);
    }

    @Test
    void a_class_that_uses_the_runtime_or_jna_is_found() {
        assertThat(foundBy(NO_RUNTIME))
                .containsExactlyInAnyOrder(
                        "testkit runtime", "testkit jna", "testkit.memory runtime", "testkit.memory jna");
    }

    @Test
    void the_native_side_in_memory_uses_no_tests() {
        NO_TESTS_IN_MEMORY.check(KIT);
    }

    @Test
    void a_class_in_memory_that_uses_tests_is_found() {
        assertThat(foundBy(NO_TESTS_IN_MEMORY))
                .containsExactlyInAnyOrder("testkit.memory graph", "testkit.memory test", "testkit.memory assertions");
    }
}
