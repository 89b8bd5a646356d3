package org.glujava;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.glujava.record.OwnCode;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] PUBLIC = {
        "org.glujava", "org.glujava.fop", "org.glujava.type", "org.glujava.event", "org.glujava.spi"
    };

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.glujava");

    /** Each internal package depends only on those before it; docs/design/README.md says what is in them. */
    @Test
    void internal_packages_depend_in_one_direction() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("record").definedBy("org.glujava.record")
                .layer("context").definedBy("org.glujava.context")
                .layer("frame").definedBy("org.glujava.frame")
                .layer("instance").definedBy("org.glujava.instance")
                .layer("runtime").definedBy("org.glujava.runtime")
                .whereLayer("runtime").mayNotBeAccessedByAnyLayer()
                .whereLayer("instance").mayOnlyBeAccessedByLayers("runtime")
                .whereLayer("frame").mayOnlyBeAccessedByLayers("instance", "runtime")
                .whereLayer("context").mayOnlyBeAccessedByLayers("instance", "runtime")
                .check(CLASSES);
    }

    @Test
    void public_packages_know_nothing_internal_but_records() {
        noClasses().that().resideInAnyPackage(PUBLIC)
                .should().dependOnClassesThat().resideInAnyPackage(
                        "org.glujava.frame", "org.glujava.context", "org.glujava.instance", "org.glujava.runtime")
                .check(CLASSES);
    }

    @Test
    void only_the_runtime_knows_jna() {
        noClasses().that().resideOutsideOfPackage("org.glujava.runtime")
                .should().dependOnClassesThat().resideInAPackage("com.sun.jna..")
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
    void types_know_neither_frames_nor_records() {
        noClasses().that().resideInAPackage("org.glujava.type")
                .should().dependOnClassesThat().resideInAnyPackage("org.glujava", "org.glujava.record", "org.glujava.spi")
                .check(CLASSES);
    }

    @Test
    void nothing_writes_to_standard_output() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(CLASSES);
    }
}
