package org.glujava;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The packages of the core, and what each of them may use. docs/design/README.md describes them. */
final class PackageRules {
    private static final Map<String, Set<String>> PUBLIC = Map.of(
            "org.glujava.type", Set.of("org.glujava.spi"),
            "org.glujava.spi", Set.of("org.glujava", "org.glujava.type", "org.glujava.fop", "org.glujava.event"),
            "org.glujava.fop", Set.of("org.glujava", "org.glujava.type", "org.glujava.spi"),
            "org.glujava.event", Set.of("org.glujava", "org.glujava.type"),
            "org.glujava", Set.of("org.glujava.type", "org.glujava.fop", "org.glujava.spi"));

    /** Beside all public packages. */
    private static final Map<String, Set<String>> INTERNAL = Map.of(
            "org.glujava.text", Set.of(),
            "org.glujava.option", Set.of("org.glujava.text"),
            "org.glujava.record", Set.of(),
            "org.glujava.context", Set.of("org.glujava.record"),
            "org.glujava.frame", Set.of("org.glujava.record"),
            "org.glujava.instance",
                    Set.of(
                            "org.glujava.text",
                            "org.glujava.option",
                            "org.glujava.record",
                            "org.glujava.context",
                            "org.glujava.frame"),
            "org.glujava.runtime",
                    Set.of(
                            "org.glujava.text",
                            "org.glujava.option",
                            "org.glujava.record",
                            "org.glujava.context",
                            "org.glujava.frame",
                            "org.glujava.instance",
                            "com.sun.jna",
                            "javax.management",
                            "javax.management.openmbean",
                            "javax.management.remote",
                            "jdk.jfr"));

    private PackageRules() {}

    static Set<String> publicPackages() {
        return PUBLIC.keySet();
    }

    static Set<String> internalPackages() {
        return INTERNAL.keySet();
    }

    static Set<String> packages() {
        Set<String> all = new TreeSet<>(PUBLIC.keySet());
        all.addAll(INTERNAL.keySet());
        return all;
    }

    /** Returns the packages that a package may use, with itself; those of Java and the annotations for null are not listed. */
    static Set<String> usedBy(String name) {
        Set<String> used = new TreeSet<>(Set.of(name));
        if (PUBLIC.containsKey(name)) {
            used.addAll(PUBLIC.get(name));
        } else {
            used.addAll(PUBLIC.keySet());
            used.addAll(INTERNAL.get(name));
        }
        return used;
    }

    static ArchRule usesOnlyAllowedPackages(String name) {
        return classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(usedBy(name).toArray(String[]::new))
                        .or(resideInAnyPackage("java..", "org.jspecify..")));
    }

    static ArchRule writesNothingToStandardOutput() {
        return noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
    }
}
