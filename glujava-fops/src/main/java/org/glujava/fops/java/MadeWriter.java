package org.glujava.fops.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.Names;
import org.glujava.fops.Slot;

/** Writes {@code Made} of the driver's tests, which makes arguments and replies of any fop from values by name. */
final class MadeWriter {
    private static final ClassName VALUES = ClassName.get(RemakeWriter.PACKAGE, "TextValues");

    private MadeWriter() {}

    static TypeSpec write(FopTable table) {
        TypeName args = ParameterizedTypeName.get(Types.ARGS, WildcardTypeName.subtypeOf(Object.class));
        return TypeSpec.classBuilder("Made")
                .addJavadoc("Makes arguments and replies of any fop from values by name.\n")
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(byFop(
                        made("args", args).addParameter(VALUES, "from"),
                        table,
                        fop -> CodeBlock.of("$T.of($L)", Types.args(fop), values(fop.javaArgs()))))
                .addMethod(byFop(
                        made("success", Types.REPLY)
                                .addParameter(int.class, "opRet")
                                .addParameter(VALUES, "from"),
                        table,
                        fop -> CodeBlock.of(
                                "$T.of($L$L)",
                                Types.reply(fop),
                                fop.opRetHasMeaning() ? "opRet, " : "",
                                values(fop.javaReply()))))
                .addMethod(byFop(
                        made("failure", Types.REPLY)
                                .addParameter(Types.ERRNO, "error")
                                .addParameter(VALUES, "from"),
                        table,
                        fop -> CodeBlock.of("$T.failed(error)$L", Types.reply(fop), parts(fop))))
                .build();
    }

    private static MethodSpec.Builder made(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(type)
                .addParameter(Types.FOP_ID, "fop");
    }

    private static MethodSpec byFop(MethodSpec.Builder method, FopTable table, Function<FopEntry, CodeBlock> oneFop) {
        method.beginControlFlow("switch (fop)");
        for (FopEntry fop : table.fops()) {
            method.addStatement("case $L: return $L", fop.constant(), oneFop.apply(fop));
        }
        return method.addStatement("default: throw new $T(fop.fopName())", IllegalArgumentException.class)
                .endControlFlow()
                .build();
    }

    private static CodeBlock values(List<Slot> slots) {
        return slots.stream().map(MadeWriter::value).collect(CodeBlock.joining(", "));
    }

    private static CodeBlock parts(FopEntry fop) {
        return fop.javaReply().stream()
                .map(slot -> CodeBlock.of(".with$L($L)", Names.pascal(slot.name()), value(slot)))
                .collect(CodeBlock.joining(""));
    }

    private static CodeBlock value(Slot slot) {
        return CodeBlock.of("from.$L($S)", slot.kind().accessor(), slot.javaName());
    }
}
