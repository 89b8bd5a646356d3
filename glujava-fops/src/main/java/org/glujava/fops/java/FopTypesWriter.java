package org.glujava.fops.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;

/**
 * Writes {@code FopTypes}, which makes arguments and replies over slot readers, and writes them to slot writers. Each
 * fop has a case of a switch, so that only classes in use are loaded.
 */
final class FopTypesWriter {
    private static final TypeName ANY_ARGS =
            ParameterizedTypeName.get(Types.ARGS, WildcardTypeName.subtypeOf(Object.class));

    private FopTypesWriter() {}

    static TypeSpec write(FopTable table) {
        var type = TypeSpec.classBuilder("FopTypes")
                .addJavadoc("""
                        For generated code and GluJava only: the classes of each fop's arguments and reply.

                        <p>Arguments and replies of a reader are valid as long as the reader.
                        """)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(choose(
                        table,
                        "args",
                        ANY_ARGS,
                        "the arguments that a reader reads",
                        Types.SLOT_READER,
                        "reader",
                        "the reader",
                        fop -> CodeBlock.of("new $T(reader)", Types.args(fop))))
                .addMethod(choose(
                        table,
                        "reply",
                        Types.REPLY,
                        "the reply that a reader reads",
                        Types.SLOT_READER,
                        "reader",
                        "the reader",
                        fop -> CodeBlock.of("new $T(reader)", Types.reply(fop))))
                .addMethod(choose(
                        table,
                        "failed",
                        Types.REPLY,
                        "a reply that fails the fop",
                        Types.ERRNO,
                        "error",
                        "the {@code op_errno}",
                        fop -> CodeBlock.of("$T.failed(error)", Types.reply(fop))))
                .addMethod(source())
                .addMethod(write("args", ANY_ARGS, Types.FOP_ARGS, "arguments"))
                .addMethod(write("reply", Types.REPLY, Types.FOP_REPLY, "a reply"));
        for (FopEntry fop : table.fops()) {
            type.addMethod(MethodSpec.methodBuilder(argsOf(fop))
                    .addJavadoc(
                            "{@return the arguments of {@code $L} that a reader reads}\n\n@param reader the reader\n",
                            fop.name())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(Types.args(fop))
                    .addParameter(Types.SLOT_READER, "reader")
                    .addStatement("return new $T(reader)", Types.args(fop))
                    .build());
        }
        return type.build();
    }

    /**
     * Returns the name of the method that makes the arguments of one fop. The annotation processor uses the same name.
     */
    private static String argsOf(FopEntry fop) {
        return fop.javaName() + "Args";
    }

    private static MethodSpec source() {
        return MethodSpec.methodBuilder("source")
                .addJavadoc("""
                        {@return the reader of a child's reply; null for a reply that the translator made}

                        @param reply the reply
                        """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.nullable(Types.SLOT_READER))
                .addParameter(Types.REPLY, "reply")
                .addStatement("return (($T) reply).reader", Types.FOP_REPLY)
                .build();
    }

    private static MethodSpec write(String name, TypeName type, ClassName base, String what) {
        TypeName cast = base.equals(Types.FOP_ARGS)
                ? ParameterizedTypeName.get(base, WildcardTypeName.subtypeOf(Object.class))
                : base;
        return MethodSpec.methodBuilder("write")
                .addJavadoc("Writes $1L.\n\n@param $2L the $2L to write\n@param out the writer\n", what, name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(type, name)
                .addParameter(Types.SLOT_WRITER, "out")
                .addStatement("(($T) $N).writeTo(out)", cast, name)
                .build();
    }

    private static MethodSpec choose(
            FopTable table,
            String name,
            TypeName result,
            String what,
            TypeName parameterType,
            String parameter,
            String parameterText,
            Function<FopEntry, CodeBlock> expression) {
        // Cast through Object: otherwise the JVM loads the classes of all fops to verify this method.
        var code = CodeBlock.builder().add("Object made = switch (fop) {$>\n");
        for (FopEntry fop : table.fops()) {
            code.add("case $L -> $L;\n", fop.constant(), expression.apply(fop));
        }
        code.add("$<};\n").addStatement("return ($T) made", result);
        return MethodSpec.methodBuilder(name)
                .addJavadoc("{@return $L}\n\n@param fop the fop\n@param $L $L\n", what, parameter, parameterText)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result)
                .addParameter(Types.FOP_ID, "fop")
                .addParameter(parameterType, parameter)
                .addCode(code.build())
                .build();
    }
}
