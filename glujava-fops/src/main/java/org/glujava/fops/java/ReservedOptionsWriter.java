package org.glujava.fops.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import org.glujava.fops.OwnOption;
import org.glujava.fops.OwnOptionTable;

/**
 * Writes {@code ReservedOptions}: the keys that a translator cannot use, and the defaults of options that Java reads.
 */
final class ReservedOptionsWriter {
    private static final TypeName STRING_SET = ParameterizedTypeName.get(Set.class, String.class);

    private ReservedOptionsWriter() {}

    static TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder("ReservedOptions")
                .addJavadoc(
                        "The options of every volume that are not the translator's: GluJava's own, and those that GlusterFS "
                                + "reads itself.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(keys(
                        "AT_START",
                        "The options that are read only when the volume starts.",
                        option -> !option.whileRunning()))
                .addField(keys(
                        "WHILE_RUNNING",
                        "The options that can be changed while the volume runs.",
                        OwnOption::whileRunning))
                .addField(keys("KEYS", "All keys.", option -> true));
        OwnOptionTable.options().stream()
                .filter(option -> option.type() == OwnOption.Type.INT)
                .forEach(option -> type.addField(FieldSpec.builder(
                                TypeName.INT,
                                "DEFAULT_" + option.constant(),
                                Modifier.PUBLIC,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .addJavadoc("The default of {@code $L}.\n", option.key())
                        .initializer("$L", option.defaultValue())
                        .build()));
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    private static FieldSpec keys(String name, String javadoc, Predicate<OwnOption> which) {
        CodeBlock keys = OwnOptionTable.options().stream()
                .filter(which)
                .map(option -> CodeBlock.of("$S", option.key()))
                .collect(CodeBlock.joining(",\n"));
        return FieldSpec.builder(STRING_SET, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", javadoc)
                .initializer("$T.of(\n$L)", Set.class, keys)
                .build();
    }
}
