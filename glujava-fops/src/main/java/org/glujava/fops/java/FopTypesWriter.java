package org.glujava.fops.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.glujava.fops.Fop;
import org.glujava.fops.FopTable;

/** {@code FopTypes}: from a {@code FopId} to its classes, by a switch, so that only classes in use are loaded. */
final class FopTypesWriter {
    private FopTypesWriter() {}

    static TypeSpec write(FopTable table) {
        TypeName anyArgs = ParameterizedTypeName.get(Types.ARGS, WildcardTypeName.subtypeOf(Object.class));
        return TypeSpec.classBuilder("FopTypes")
                .addJavadoc("GluJava's own: from a {@link FopId} to the classes of its arguments and reply.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(choose(table, "args", anyArgs, "The arguments that stand in a window.", Types.WINDOW,
                        "window", fop -> CodeBlock.of("$T.borrowed(window)", Types.args(fop))))
                .addMethod(choose(table, "reply", Types.REPLY, "The reply that stands in a window.", Types.WINDOW,
                        "window", fop -> CodeBlock.of("$T.borrowed(window)", Types.reply(fop))))
                .addMethod(choose(table, "failed", Types.REPLY, "A reply that fails the fop.", Types.ERRNO,
                        "error", fop -> CodeBlock.of("$T.failed(error)", Types.reply(fop))))
                .build();
    }

    private static MethodSpec choose(
            FopTable table, String name, TypeName result, String javadoc, TypeName parameterType, String parameter,
            Function<Fop, CodeBlock> expression) {
        var code = CodeBlock.builder().add("return switch (fop) {$>\n");
        for (Fop fop : table.fops()) {
            code.add("case $L -> $L;\n", fop.constant(), expression.apply(fop));
        }
        code.add("$<};\n");
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", javadoc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result)
                .addParameter(Types.FOP_ID, "fop")
                .addParameter(parameterType, parameter)
                .addCode(code.build())
                .build();
    }
}
