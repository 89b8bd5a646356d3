package org.glujava;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.glujava.record.OwnCode;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String[] PUBLIC = {
        "org.glujava", "org.glujava.fop", "org.glujava.type", "org.glujava.event", "org.glujava.spi"
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.glujava");

    /** Each internal package depends only on those before it; docs/design/README.md says what is in them. */
    @Test
    void internal_packages_depend_in_one_direction() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy("org.glujava.text")
                .layer("option")
                .definedBy("org.glujava.option")
                .layer("record")
                .definedBy("org.glujava.record")
                .layer("context")
                .definedBy("org.glujava.context")
                .layer("frame")
                .definedBy("org.glujava.frame")
                .layer("instance")
                .definedBy("org.glujava.instance")
                .layer("runtime")
                .definedBy("org.glujava.runtime")
                .whereLayer("runtime")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("instance")
                .mayOnlyBeAccessedByLayers("runtime")
                .whereLayer("option")
                .mayOnlyBeAccessedByLayers("instance", "runtime")
                .whereLayer("frame")
                .mayOnlyBeAccessedByLayers("instance", "runtime")
                .whereLayer("context")
                .mayOnlyBeAccessedByLayers("instance", "runtime")
                .check(CLASSES);
    }

    private static ArchRule publicPackagesAreClosed() {
        return classes()
                .that()
                .resideInAnyPackage(PUBLIC)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PUBLIC).or(resideInAnyPackage("java..", "org.jspecify..")));
    }

    @Test
    void public_packages_know_no_internal_one_and_no_library() {
        publicPackagesAreClosed().check(CLASSES);
    }

    /** A class that breaks a rule, compiled for this test, shows that the rule can fail. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "package org.glujava; class Bad { org.glujava.frame.LiveFrame<?> x; }",
                "package org.glujava.fop; class Bad { org.glujava.record.Window x; }",
                "package org.glujava.type; class Bad { Object x = org.glujava.record.Layout.class; }",
                "package org.glujava.event; class Bad { void x(org.glujava.instance.Thrown y) {} }",
                "package org.glujava.spi; class Bad { org.glujava.option.OptionKeys x; }",
                "package org.glujava.spi; class Bad { com.sun.jna.Pointer x; }",
                "package org.glujava; class Bad { Object x = com.sun.jna.Native.class; }"
            })
    void a_public_class_that_knows_an_internal_one_or_jna_is_found(String source, @TempDir Path folder)
            throws IOException {
        JavaClasses bad = compiled(source, folder);
        assertThat(bad).hasSize(1);
        assertThatThrownBy(() -> publicPackagesAreClosed().check(bad)).isInstanceOf(AssertionError.class);
    }

    private static JavaClasses compiled(String source, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Bad.java"), source);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String[] arguments = {
            "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString(), file.toString()
        };
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
        return new ClassFileImporter().importPath(classes);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .filteredOn(each -> !each.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .isEmpty();
    }

    @Test
    void only_the_public_packages_are_exported_to_all() {
        ModuleDescriptor module = ModuleFinder.of(ownClasses())
                .find("org.glujava.core")
                .orElseThrow()
                .descriptor();
        assertThat(module.exports())
                .filteredOn(export -> !export.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrder(PUBLIC);
    }

    private static Path ownClasses() {
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

    @Test
    void only_the_runtime_knows_jna() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.glujava.runtime")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.jna..")
                .check(CLASSES);
    }

    @Test
    void every_internal_class_is_own_code() {
        assertThat(CLASSES.stream()
                        .filter(type -> !List.of(PUBLIC).contains(type.getPackageName()))
                        .map(JavaClass::getName)
                        .filter(name -> !OwnCode.has(name)))
                .isEmpty();
    }

    @Test
    void types_know_no_frames() {
        noClasses()
                .that()
                .resideInAPackage("org.glujava.type")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glujava", "org.glujava.fop", "org.glujava.event")
                .check(CLASSES);
    }

    @Test
    void nothing_writes_to_standard_output() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
