package org.glujava.fops.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import org.glujava.fops.FopEntry;
import org.glujava.fops.FopTable;
import org.glujava.fops.Kind;
import org.glujava.fops.Names;
import org.glujava.fops.Slot;

/** Writes {@code Remake} of the driver, which makes arguments and replies of any fop from others, value by value. */
final class RemakeWriter {
    static final String PACKAGE = "org.glujava.driver";
    private static final ClassName BY_KIND = ClassName.get(PACKAGE, "ByKind");
    private static final TypeVariableName R = TypeVariableName.get("R", Types.REPLY);

    private RemakeWriter() {}

    static TypeSpec write(FopTable table) {
        TypeName args = ParameterizedTypeName.get(Types.ARGS, R);
        var type = TypeSpec.classBuilder("Remake")
                .addJavadoc("""
                        Makes arguments and replies of any fop from others. Values whose bits are set in {@code slots} are
                        replaced by {@code with}, by kind; null stays null.
                        """)
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(byFop(
                        "args",
                        "Returns arguments made by {@code of}.",
                        args,
                        table,
                        fop -> CodeBlock.of(
                                "($T) ($T) $L(($T) ($T) old, slots, with)",
                                args,
                                Object.class,
                                fop.javaName() + "Args",
                                Types.args(fop),
                                Object.class)))
                .addMethod(byFop(
                        "reply",
                        "Returns a reply made by {@code of}, or by {@code failed}.",
                        R,
                        table,
                        fop -> CodeBlock.of(
                                "($T) $L(($T) old, slots, with)", R, fop.javaName() + "Reply", Types.reply(fop))))
                .addMethod(byFop(
                        "edited",
                        "Returns the reply with other parts, made by {@code withX}.",
                        R,
                        table,
                        fop -> CodeBlock.of(
                                "($T) $L(($T) old, slots, with)", R, fop.javaName() + "Edited", Types.reply(fop))))
                .addMethod(counted(table))
                .addMethod(pick());
        for (FopEntry fop : table.fops()) {
            type.addMethod(made(fop.javaName() + "Args", Types.args(fop))
                    .addStatement("return $T.of($L)", Types.args(fop), values(fop.javaArgs()))
                    .build());
            type.addMethod(made(fop.javaName() + "Reply", Types.reply(fop))
                    .beginControlFlow("if (old.failed())")
                    .addStatement("return $T.failed(old.error())$L", Types.reply(fop), edits(fop))
                    .endControlFlow()
                    .addStatement(
                            "return $T.of($L$L).withOpErrno($T.of(old.opErrno()))",
                            Types.reply(fop),
                            fop.opRetHasMeaning() ? "old.opRet(), " : "",
                            values(fop.javaReply()),
                            Types.ERRNO)
                    .build());
            type.addMethod(made(fop.javaName() + "Edited", Types.reply(fop))
                    .addStatement("return old$L", edits(fop))
                    .build());
        }
        return type.build();
    }

    private static MethodSpec.Builder made(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addParameter(type, "old")
                .addParameter(int.class, "slots")
                .addParameter(BY_KIND, "with");
    }

    private static MethodSpec byFop(
            String name, String what, TypeName type, FopTable table, Function<FopEntry, CodeBlock> oneFop) {
        var method = MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", what)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "unchecked")
                        .build())
                .addModifiers(Modifier.STATIC)
                .addTypeVariable(R)
                .returns(type)
                .addParameter(type, "old")
                .addParameter(int.class, "slots")
                .addParameter(BY_KIND, "with")
                .beginControlFlow("switch (old.fop())");
        for (FopEntry fop : table.fops()) {
            method.addStatement("case $L: return $L", fop.constant(), oneFop.apply(fop));
        }
        return method.addStatement("default: throw new $T(old.fop().fopName())", IllegalArgumentException.class)
                .endControlFlow()
                .build();
    }

    private static MethodSpec counted(FopTable table) {
        var method = MethodSpec.methodBuilder("counted")
                .addJavadoc("Returns the same success with another op_ret, for fops whose op_ret has a meaning.\n")
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "unchecked")
                        .build())
                .addModifiers(Modifier.STATIC)
                .addTypeVariable(R)
                .returns(R)
                .addParameter(R, "old")
                .addParameter(int.class, "opRet")
                .beginControlFlow("switch (old.fop())");
        for (FopEntry fop : table.fops()) {
            if (fop.opRetHasMeaning()) {
                CodeBlock values = fop.javaReply().stream()
                        .map(slot -> CodeBlock.of("(($T) old).$N()", Types.reply(fop), slot.javaName()))
                        .collect(CodeBlock.joining(", "));
                method.addStatement(
                        "case $L: return ($T) $T.of(opRet, $L)", fop.constant(), R, Types.reply(fop), values);
            }
        }
        return method.addStatement("default: throw new $T(old.fop().fopName())", IllegalArgumentException.class)
                .endControlFlow()
                .build();
    }

    /** Writes the method that replaces a value if its bit is set; null stays null. */
    private static MethodSpec pick() {
        var t = TypeVariableName.get("T");
        return MethodSpec.methodBuilder("pick")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(t)
                .returns(t)
                .addParameter(int.class, "slots")
                .addParameter(int.class, "slot")
                .addParameter(t, "value")
                .addParameter(ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), t), "with")
                .addStatement("return value == null || (slots & 1 << slot) == 0 ? value : with.apply(value)")
                .build();
    }

    private static CodeBlock values(List<Slot> slots) {
        return slots.stream().map(RemakeWriter::value).collect(CodeBlock.joining(", "));
    }

    private static CodeBlock edits(FopEntry fop) {
        return fop.javaReply().stream()
                .map(slot -> CodeBlock.of(".with$L($L)", Names.pascal(slot.name()), value(slot)))
                .collect(CodeBlock.joining(""));
    }

    private static CodeBlock value(Slot slot) {
        Kind kind = slot.kind();
        String method = kind.isPrimitive() || kind.isPointer() ? kind.accessor() : "enumeration";
        return CodeBlock.of("pick(slots, $L, old.$N(), with::$L)", slot.index(), slot.javaName(), method);
    }
}
