package org.glujava.fops.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.glujava.fops.Unprintable;

/** Writes {@code Unprintable}: the same ranges as in {@code unprintable.h}. */
final class UnprintableWriter {
    private UnprintableWriter() {}

    static TypeSpec write() {
        CodeBlock ranges = Unprintable.ranges().stream()
                .map(range -> CodeBlock.of("$L, $L", range.first(), range.last()))
                .collect(CodeBlock.joining(", ", "{", "}"));
        return TypeSpec.classBuilder("Unprintable")
                .addJavadoc("The characters that are escaped for a log or a terminal.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(FieldSpec.builder(
                                ArrayTypeName.of(TypeName.INT),
                                "ENDS",
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .addJavadoc("The first and the last code point of each range, in order.\n")
                        .initializer(ranges)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("is")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(TypeName.BOOLEAN)
                        .addParameter(TypeName.INT, "codePoint")
                        .beginControlFlow("for (int i = 0; i < ENDS.length && ENDS[i] <= codePoint; i += 2)")
                        .beginControlFlow("if (codePoint <= ENDS[i + 1])")
                        .addStatement("return true")
                        .endControlFlow()
                        .endControlFlow()
                        .addStatement("return false")
                        .build())
                .build();
    }
}
