package org.glujava;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] ALL_BUT_RUNTIME = {
        "org.glujava", "org.glujava.fop", "org.glujava.type", "org.glujava.event", "org.glujava.spi", "org.glujava.record"
    };

    private final JavaClasses classes =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.glujava");

    @Test
    void nothing_depends_on_the_runtime() {
        noClasses().that().resideInAnyPackage(ALL_BUT_RUNTIME)
                .should().dependOnClassesThat().resideInAPackage("org.glujava.runtime")
                .check(classes);
    }

    @Test
    void only_the_runtime_knows_jna() {
        noClasses().that().resideInAnyPackage(ALL_BUT_RUNTIME)
                .should().dependOnClassesThat().resideInAPackage("com.sun.jna..")
                .check(classes);
    }

    @Test
    void types_know_neither_frames_nor_records() {
        noClasses().that().resideInAPackage("org.glujava.type")
                .should().dependOnClassesThat().resideInAnyPackage("org.glujava", "org.glujava.record", "org.glujava.spi")
                .check(classes);
    }

    @Test
    void nothing_writes_to_standard_output() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(classes);
    }
}
