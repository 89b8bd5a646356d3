package org.glujava.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.glujava.testkit");

    @Test
    void the_kit_knows_neither_the_runtime_nor_jna() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glujava.runtime", "com.sun.jna..")
                .check(classes);
    }

    @Test
    void what_stands_in_for_native_code_knows_no_tests() {
        noClasses()
                .that()
                .resideInAPackage("org.glujava.testkit.memory")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glujava.testkit", "org.junit..", "org.assertj..")
                .check(classes);
    }
}
